package org.cranework.talent.person;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.identity.audit.AuditedRead;

/** One time that somebody saw a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonRead(Instant at, String actor, String client, String operation, String field, String purpose) {

    static PersonRead of(AuditedRead read) {
        return new PersonRead(read.at(), read.actor(), read.client(), read.operation(), read.field().orElse(null),
                read.purpose().orElse(null));
    }
}
