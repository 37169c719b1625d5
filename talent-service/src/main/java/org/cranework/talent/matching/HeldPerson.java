package org.cranework.talent.matching;

import java.util.Arrays;
import java.util.UUID;

import org.cranework.identity.subject.Subject;

/** A person's row while a batch is matched against it: locked, and perhaps about to change. */
final class HeldPerson {

    private final UUID id;
    private final byte[] index;
    private final byte[] nameDigest;
    private byte[] digest;
    private Subject changedTo;
    private Claim changedBy;

    HeldPerson(UUID id, byte[] index, byte[] nameDigest, byte[] digest) {
        this.id = id;
        this.index = index;
        this.nameDigest = nameDigest;
        this.digest = digest;
    }

    UUID id() {
        return id;
    }

    byte[] index() {
        return index;
    }

    boolean isNamed(byte[] claimed) {
        return Arrays.equals(nameDigest, claimed);
    }

    /** Takes over a phone number that is given and another than the one held; the last of a batch stays. */
    void update(Claim claim, byte[] claimed) {
        if (claim.subject().phone().isPresent() && !Arrays.equals(digest, claimed)) {
            digest = claimed;
            changedTo = claim.subject();
            changedBy = claim;
        }
    }

    boolean isChanged() {
        return changedTo != null;
    }

    byte[] digest() {
        return digest;
    }

    Subject changedTo() {
        return changedTo;
    }

    Claim changedBy() {
        return changedBy;
    }
}
