package org.cranework.figures;

import java.time.LocalDate;

/** Days that are counted, both ends included. */
public record Period(LocalDate from, LocalDate to) {}
