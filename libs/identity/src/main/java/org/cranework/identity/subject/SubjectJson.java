package org.cranework.identity.subject;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.cranework.identity.document.DocumentType;
import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.sealing.SealException;

/** A subject as the text that is sealed, in events and in databases alike. */
public final class SubjectJson {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Clear(String name, String birthDate, Document document, String phone) {}

    private record Document(String type, String country, String number) {}

    private static final ObjectWriter WRITER = new JsonMapper().writerFor(Clear.class);
    private static final ObjectReader READER = new JsonMapper().readerFor(Clear.class);

    private SubjectJson() {}

    /** @return the text to be sealed */
    public static String write(Subject subject) {
        IdentityDocument document = subject.document();
        try {
            return WRITER.writeValueAsString(new Clear(subject.name(), subject.birthDate().toString(),
                    new Document(document.type().code(), document.country(), document.number()),
                    subject.phone().orElse(null)));
        } catch (IOException impossible) {
            throw new SealException("cannot write a subject");
        }
    }

    /**
     * @return the subject that was sealed
     * @throws SealException when the text is none; a parser's message would quote it, so that message and its cause stay here
     */
    public static Subject read(String text) {
        try {
            Clear clear = READER.readValue(text);
            Document document = clear.document();
            return new Subject(clear.name(), LocalDate.parse(clear.birthDate()),
                    new IdentityDocument(DocumentType.ofCode(document.type()).orElseThrow(), document.country(),
                            document.number()),
                    Optional.ofNullable(clear.phone()));
        } catch (IOException | RuntimeException malformed) {
            throw new SealException("what was sealed is no subject");
        }
    }
}
