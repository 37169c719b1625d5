package org.cranework.identity.subject;

/**
 * The {@code subject} member of an event.
 *
 * @param index
 *            the document's blind index, Base64url without padding
 * @param sealed
 *            the subject as a compact JWE
 */
public record SealedSubject(String index, String sealed) {
}
