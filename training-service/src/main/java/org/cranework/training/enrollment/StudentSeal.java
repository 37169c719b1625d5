package org.cranework.training.enrollment;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cranework.identity.document.DocumentType;
import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.SealException;
import org.cranework.identity.sealing.Sealer;

/** Seals a student into one column, so that a row costs one encryption and not five. */
@Singleton
final class StudentSeal {

    private static final SealContext COLUMN = new SealContext("enrollment.sealed");

    private final Sealer sealer;
    private final ObjectMapper json;

    StudentSeal(Sealer sealer, ObjectMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    byte[] seal(Student student) {
        ObjectNode content = json.createObjectNode().put("studentNumber", student.studentNumber()).put("name", student.name())
                .put("birthDate", student.birthDate().toString()).put("documentType", student.document().type().code())
                .put("documentCountry", student.document().country()).put("documentNumber", student.document().number());
        student.phone().ifPresent(phone -> content.put("phone", phone));
        return sealer.seal(content.toString(), COLUMN);
    }

    Student open(byte[] sealed) {
        try {
            JsonNode content = json.readTree(sealer.open(sealed, COLUMN));
            var document = new IdentityDocument(DocumentType.ofCode(content.path("documentType").textValue()).orElseThrow(),
                    content.path("documentCountry").textValue(), content.path("documentNumber").textValue());
            return new Student(content.path("studentNumber").textValue(), content.path("name").textValue(),
                    LocalDate.parse(content.path("birthDate").textValue()), document,
                    Optional.ofNullable(content.path("phone").textValue()));
        } catch (JsonProcessingException malformed) {
            // The parser's message quotes what it read.
            throw new SealException("what is sealed in enrollment.sealed is no student");
        }
    }
}
