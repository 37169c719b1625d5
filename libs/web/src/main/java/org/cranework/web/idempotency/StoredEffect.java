package org.cranework.web.idempotency;

/** What a key did before. */
record StoredEffect(byte[] hash, Made made) {}
