package org.cranework.talent.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.identity.document.Masks;
import org.cranework.identity.subject.Subject;

/** Who someone is, as answers show it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MaskedSubject(String name, String birthDate, String documentType, String documentCountry,
        String documentNumber, String phone) {

    public static MaskedSubject of(Subject subject) {
        return new MaskedSubject(Masks.name(subject.name()), Masks.birthDate(subject.birthDate()),
                subject.document().type().code(), subject.document().country(),
                Masks.number(subject.document().number()), subject.phone().map(Masks::phone).orElse(null));
    }
}
