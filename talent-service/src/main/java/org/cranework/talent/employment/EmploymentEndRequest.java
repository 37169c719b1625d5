package org.cranework.talent.employment;

import java.time.LocalDate;

/** The last day; null for today. */
record EmploymentEndRequest(LocalDate on) {}
