package org.cranework.training.figure;

import java.time.LocalDate;

/** Days that are counted, both ends included. */
record Period(LocalDate from, LocalDate to) {}
