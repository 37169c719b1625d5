package org.cranework.documents;

import java.util.Objects;
import java.util.UUID;

/**
 * A document that is complete and can be read.
 *
 * @param id identifies it
 * @param size of its content in bytes
 * @param sha256 of its content; for comparing within a request, never stored in clear
 */
public record StoredDocument(UUID id, long size, byte[] sha256) {

    public StoredDocument {
        Objects.requireNonNull(id, "id must not be null");
        sha256 = sha256.clone();
    }

    @Override
    public byte[] sha256() {
        return sha256.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredDocument that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "StoredDocument[" + id + ", " + size + " bytes]";
    }
}
