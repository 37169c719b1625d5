package org.cranework.housing.lease;

import java.time.LocalDate;

/** The day it happened; null for today. */
record LeaseMoveRequest(LocalDate on) {}
