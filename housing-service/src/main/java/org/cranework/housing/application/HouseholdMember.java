package org.cranework.housing.application;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.cranework.identity.document.DocumentType;
import org.hibernate.annotations.UuidGenerator;

/** Someone of the household. The applicant is one too, by index alone: who that is, talent knows. */
@Entity
class HouseholdMember {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the owning side: Hibernate reads it
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private Relation relation;
    private byte[] blindIndex;
    @Enumerated(EnumType.STRING)
    private DocumentType documentType;
    private byte[] nameSealed;
    private byte[] documentNumberSealed;

    /** For Hibernate. */
    HouseholdMember() {}

    HouseholdMember(Application application, Person person) {
        this.application = application;
        this.relation = person.relation();
        this.blindIndex = person.blindIndex();
        this.documentType = person.documentType();
        this.nameSealed = person.nameSealed();
        this.documentNumberSealed = person.documentNumberSealed();
    }

    UUID id() {
        return id;
    }

    Relation relation() {
        return relation;
    }

    byte[] blindIndex() {
        return blindIndex;
    }

    DocumentType documentType() {
        return documentType;
    }

    byte[] nameSealed() {
        return nameSealed;
    }

    byte[] documentNumberSealed() {
        return documentNumberSealed;
    }

    /** Someone of a household that applies: sealed, and findable by index. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one request and is never compared
    record Person(Relation relation, byte[] blindIndex, DocumentType documentType, byte[] nameSealed,
            byte[] documentNumberSealed) {

        static Person applicant(byte[] blindIndex) {
            return new Person(Relation.APPLICANT, blindIndex, null, null, null);
        }
    }
}
