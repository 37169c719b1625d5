package org.cranework.identity.access;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who calls, as the verified token says.
 *
 * @param subject
 *            the token's {@code sub}, or {@code anyone} without a token
 * @param client
 *            the OIDC client that the token was issued to
 * @param roles
 *            the suite's roles of this caller
 * @param organization
 *            the organization it acts for
 * @param region
 *            the region it acts for, a GB/T 2260 code
 * @param person
 *            the person it was linked to
 */
public record Caller(String subject, String client, Set<String> roles, Optional<UUID> organization,
        Optional<String> region, Optional<UUID> person) {

    /** Whoever sends no token. */
    public static final Caller ANYONE = new Caller("anyone", "none", Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty());

    public Caller {
        Objects.requireNonNull(subject, "subject must not be null");
        Objects.requireNonNull(client, "client must not be null");
        Objects.requireNonNull(organization, "organization must not be null");
        Objects.requireNonNull(region, "region must not be null");
        Objects.requireNonNull(person, "person must not be null");
        roles = Set.copyOf(roles);
    }
}
