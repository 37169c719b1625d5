package org.cranework.housing.person;

import java.util.UUID;

/**
 * A person as talent published it.
 *
 * @param id the person
 * @param documentIndex blind index of the identity document
 * @param version the version at talent
 */
public record KnownPerson(UUID id, byte[] documentIndex, long version) {}
