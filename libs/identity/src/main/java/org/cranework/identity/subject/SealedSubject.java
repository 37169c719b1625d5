package org.cranework.identity.subject;

import java.util.Base64;

/**
 * The {@code subject} member of an event.
 *
 * @param index the document's blind index, Base64url without padding
 * @param sealed the subject as a compact JWE
 */
public record SealedSubject(String index, String sealed) {

    /** @return the blind index as columns hold it */
    public byte[] indexBytes() {
        return Base64.getUrlDecoder().decode(index);
    }
}
