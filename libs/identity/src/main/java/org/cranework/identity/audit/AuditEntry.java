package org.cranework.identity.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.cranework.identity.access.Caller;

/**
 * Who did or saw what: ids and codes, never a value. One entry stands for a page of persons or a chunk of a feed.
 *
 * @param actor
 *            the caller's {@code sub}
 * @param client
 *            the client it came through
 * @param operation
 *            the operation's id
 * @param record
 *            what kind of record, as in {@code person}
 * @param ids
 *            which ones
 * @param field
 *            the one value that was shown in clear
 * @param purpose
 *            what for, in the caller's words
 */
public record AuditEntry(String actor, String client, String operation, String record, List<UUID> ids,
        Optional<String> field, Optional<String> purpose) {
    public AuditEntry {
        Objects.requireNonNull(actor, "actor must not be null");
        Objects.requireNonNull(client, "client must not be null");
        Objects.requireNonNull(operation, "operation must not be null");
        Objects.requireNonNull(record, "record must not be null");
        ids = List.copyOf(ids);
    }

    /** @return an entry for what a caller did to, or saw of, these records */
    public static AuditEntry of(Caller caller, String operation, String record, List<UUID> ids) {
        return new AuditEntry(caller.subject(), caller.client(), operation, record, ids, Optional.empty(),
                Optional.empty());
    }

    /** @return the same, for one value shown in clear */
    public AuditEntry revealing(String shown, String why) {
        return new AuditEntry(actor, client, operation, record, ids, Optional.of(shown), Optional.of(why));
    }
}
