package org.cranework.identity.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One time that somebody saw a record.
 *
 * @param id the entry's id
 * @param at when
 * @param actor the caller's {@code sub}
 * @param client the client it came through
 * @param operation the operation's id
 * @param field the value that was shown in clear
 * @param purpose what for
 */
public record AuditedRead(UUID id, Instant at, String actor, String client, String operation, Optional<String> field,
        Optional<String> purpose) {}
