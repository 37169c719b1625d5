package org.cranework.casework.timer;

import java.util.UUID;

/** A timer that has come due and is held by this transaction. */
record DueTimer(UUID id, String kind, UUID subject, int attempts) {}
