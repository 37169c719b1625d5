package org.cranework.housing.application;

import java.util.List;

import org.cranework.housing.eligibility.DecisionView;

/** Every decision on one application; there are few, so they come in one piece. */
record DecisionList(List<DecisionView> items) {}
