package org.cranework.identity.subject;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.cranework.identity.document.DocumentType;
import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.sealing.BlindIndexer;
import org.cranework.identity.sealing.Keyring;
import org.cranework.identity.sealing.SealException;

/**
 * Seals who someone is for an event, and opens it again: the document's blind index beside a compact JWE ({@code alg: dir},
 * {@code enc: A256GCM}, {@code kid}) under the suite's subject key.
 */
public final class SubjectCodec {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Clear(String name, String birthDate, Document document, String phone) {
    }

    private record Document(String type, String country, String number) {
    }

    private static final ObjectWriter WRITER = new JsonMapper().writerFor(Clear.class);
    private static final ObjectReader READER = new JsonMapper().readerFor(Clear.class);

    private final CompactJwe jwe;
    private final BlindIndexer indexer;

    public SubjectCodec(Keyring keys, BlindIndexer indexer) {
        this.jwe = new CompactJwe(keys);
        this.indexer = indexer;
    }

    /** @return the subject as an event carries it */
    public SealedSubject seal(Subject subject) {
        IdentityDocument document = subject.document();
        Clear clear = new Clear(subject.name(), subject.birthDate().toString(),
                new Document(document.type().code(), document.country(), document.number()),
                subject.phone().orElse(null));
        try {
            return new SealedSubject(Base64.getUrlEncoder().withoutPadding().encodeToString(indexer.of(document)),
                    jwe.seal(WRITER.writeValueAsBytes(clear)));
        } catch (IOException impossible) {
            throw new SealException("cannot write a subject", impossible);
        }
    }

    /**
     * @return who it is
     * @throws SealException when it was altered, is no subject, its key is not there, or the index belongs to another document
     */
    public Subject open(SealedSubject sealed) {
        Subject subject = read(jwe.open(sealed.sealed()));
        if (!Arrays.equals(indexer.of(subject.document()), index(sealed))) {
            throw new SealException("the index belongs to another document than the sealed one");
        }
        return subject;
    }

    /** A malformed subject's parser would quote it, so its message and cause stay here. */
    private static Subject read(byte[] json) {
        try {
            Clear clear = READER.readValue(json);
            Document document = clear.document();
            return new Subject(clear.name(), LocalDate.parse(clear.birthDate()),
                    new IdentityDocument(DocumentType.ofCode(document.type()).orElseThrow(), document.country(),
                            document.number()),
                    Optional.ofNullable(clear.phone()));
        } catch (IOException | RuntimeException malformed) {
            throw new SealException("what was sealed is no subject");
        }
    }

    private static byte[] index(SealedSubject sealed) {
        try {
            return sealed.indexBytes();
        } catch (IllegalArgumentException malformed) {
            throw new SealException("the index is no Base64url");
        }
    }
}
