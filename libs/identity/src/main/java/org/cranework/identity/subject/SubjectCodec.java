package org.cranework.identity.subject;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.cranework.identity.sealing.BlindIndexer;
import org.cranework.identity.sealing.Keyring;
import org.cranework.identity.sealing.SealException;

/**
 * Seals who someone is for an event, and opens it again: the document's blind index beside a compact JWE ({@code alg: dir},
 * {@code enc: A256GCM}, {@code kid}) under the suite's subject key.
 */
public final class SubjectCodec {

    private final CompactJwe jwe;
    private final BlindIndexer indexer;

    public SubjectCodec(Keyring keys, BlindIndexer indexer) {
        this.jwe = new CompactJwe(keys);
        this.indexer = indexer;
    }

    /** @return the subject as an event carries it */
    public SealedSubject seal(Subject subject) {
        String index = Base64.getUrlEncoder().withoutPadding().encodeToString(indexer.of(subject.document()));
        return new SealedSubject(index, jwe.seal(SubjectJson.write(subject).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * @return who it is
     * @throws SealException when it was altered, is no subject, its key is not there, or the index belongs to another document
     */
    public Subject open(SealedSubject sealed) {
        Subject subject = SubjectJson.read(new String(jwe.open(sealed.sealed()), StandardCharsets.UTF_8));
        if (!Arrays.equals(indexer.of(subject.document()), index(sealed))) {
            throw new SealException("the index belongs to another document than the sealed one");
        }
        return subject;
    }

    private static byte[] index(SealedSubject sealed) {
        try {
            return sealed.indexBytes();
        } catch (IllegalArgumentException malformed) {
            throw new SealException("the index is no Base64url");
        }
    }
}
