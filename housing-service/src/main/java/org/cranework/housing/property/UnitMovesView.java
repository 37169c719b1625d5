package org.cranework.housing.property;

import java.util.List;

/** A unit's whole life; it has a dozen steps, so it comes in one piece. */
record UnitMovesView(List<UnitMoveView> items) {}
