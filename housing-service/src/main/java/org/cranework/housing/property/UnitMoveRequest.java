package org.cranework.housing.property;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

/**
 * What {@code moveUnit} takes.
 *
 * @param on the day it happened; null for today
 * @param reason why, in the caller's words
 */
record UnitMoveRequest(LocalDate on, @Size(min = 2, max = 500) String reason) {

    static final UnitMoveRequest TODAY = new UnitMoveRequest(null, null);
}
