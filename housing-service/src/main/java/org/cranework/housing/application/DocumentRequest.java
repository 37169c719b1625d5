package org.cranework.housing.application;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.cranework.identity.document.DocumentType;
import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.document.ResidentId;
import org.cranework.web.problem.ProblemException;

/** An identity document as it is given. */
record DocumentRequest(@NotNull String type, @Pattern(regexp = "[A-Z]{2}") String country,
        @NotBlank @Size(min = 4, max = 40) String number) {

    /**
     * The document, checked.
     *
     * @throws ProblemException 422 for an unknown type, or a resident id of the wrong length, date or check digit
     */
    IdentityDocument checked(String pointer, LocalDate today) {
        DocumentType known = DocumentType.ofCode(type)
                .orElseThrow(() -> ProblemException.invalid(pointer + "/type", "unknown-code"));
        IdentityDocument document = new IdentityDocument(known, country == null ? "CN" : country, number);
        Optional<ResidentId.Fault> fault = known == DocumentType.RESIDENT_ID
                ? ResidentId.fault(document.number(), today)
                : Optional.empty();
        if (fault.isPresent()) {
            throw ProblemException.invalid(pointer + "/number", switch (fault.get()) {
                case LENGTH -> "resident-id-length";
                case DATE -> "resident-id-date";
                case CHECK_DIGIT -> "resident-id-check-digit";
            });
        }
        return document;
    }

    /** Nobody's number reaches a log by way of a message. */
    @Override
    public String toString() {
        return "DocumentRequest[" + type + "]";
    }
}
