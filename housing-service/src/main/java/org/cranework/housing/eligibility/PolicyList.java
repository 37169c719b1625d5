package org.cranework.housing.eligibility;

import java.util.List;

import org.cranework.casework.policy.Policy;

/** Versions of the policy; there are few, so they come in one piece. */
record PolicyList(List<Policy<HousingRules>> items) {}
