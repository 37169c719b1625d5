package org.cranework.casework.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One version of a policy.
 *
 * @param id of this version
 * @param version counted from 1
 * @param validFrom in force from this day until a later version's
 * @param source the document these rules stand in
 * @param rules what they say, in the feature's own shape
 * @param adoptedAt when it was recorded
 * @param <R> the feature's record of its rules
 */
public record Policy<R>(UUID id, int version, LocalDate validFrom, String source, R rules, Instant adoptedAt) {}
