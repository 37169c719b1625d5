package org.cranework.talent.person;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.cranework.identity.subject.Subject;

/** One person, by the document that identifies it. Rows are made set by set ({@code matching}); a clerk's decision changes one. */
@Entity
class Person {

    @Id
    private UUID id;
    @Version
    private long version;
    private byte[] documentIndex;
    @SuppressWarnings("UnusedVariable") // read in SQL, by matching
    private byte[] nameDigest;
    @SuppressWarnings("UnusedVariable") // read in SQL, by matching
    private byte[] digest;
    private byte[] subject;
    private Instant createdAt;
    private Instant updatedAt;

    protected Person() {}

    /** Takes over another name, birth date or phone for the same document. */
    void correct(Subject corrected, PersonSubjects subjects, Instant now) {
        nameDigest = subjects.nameDigest(corrected);
        digest = subjects.digest(corrected);
        subject = subjects.seal(corrected);
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    byte[] documentIndex() {
        return documentIndex.clone();
    }

    byte[] subject() {
        return subject.clone();
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
