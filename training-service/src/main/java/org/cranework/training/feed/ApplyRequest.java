package org.cranework.training.feed;

import jakarta.validation.constraints.Min;

/** How many withdrawals the caller has read in the difference and means; null where it does not say. */
record ApplyRequest(@Min(0) Integer removals) {}
