package org.cranework.housing.property;

import java.time.Instant;
import java.time.LocalDate;

/** A step of a unit's life as it is answered. */
record UnitMoveView(UnitState state, LocalDate on, Instant recordedAt, boolean historical) {}
