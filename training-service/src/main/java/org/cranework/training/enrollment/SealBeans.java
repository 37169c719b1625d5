package org.cranework.training.enrollment;

import jakarta.inject.Singleton;

import org.cranework.identity.sealing.BlindIndexer;
import org.cranework.identity.sealing.Digester;
import org.cranework.identity.subject.SubjectCodec;

/** What seals a row, put together. */
@Singleton
final class SealBeans {

    private final EnrollmentReader.Seals seals;

    SealBeans(StudentSeal student, SubjectCodec subject, BlindIndexer indexer, Digester digester) {
        this.seals = new EnrollmentReader.Seals(student, subject, indexer, digester);
    }

    EnrollmentReader.Seals seals() {
        return seals;
    }
}
