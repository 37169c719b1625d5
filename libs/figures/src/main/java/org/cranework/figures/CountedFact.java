package org.cranework.figures;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that counts.
 *
 * @param measure what it counts towards, as {@code contracts/figures.yaml} names it
 * @param regionCode where
 * @param organization whose
 * @param day the day it happened
 * @param delta one more, or one less
 * @param cause the record or run it came from
 */
public record CountedFact(String measure, String regionCode, UUID organization, LocalDate day, long delta, UUID cause) {}
