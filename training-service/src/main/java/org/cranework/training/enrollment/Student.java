package org.cranework.training.enrollment;

import java.time.LocalDate;
import java.util.Optional;

import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.subject.Subject;

/**
 * Who a row is about, in clear: lives as long as the row is read, or one value is revealed.
 *
 * @param studentNumber the college's own number
 * @param name as on the document
 * @param birthDate the birth date
 * @param document what identifies the student
 * @param phone where one is given
 */
record Student(String studentNumber, String name, LocalDate birthDate, IdentityDocument document, Optional<String> phone) {

    Subject subject() {
        return new Subject(name, birthDate, document, phone);
    }

    /** Nobody's data reaches a log by way of a message. */
    @Override
    public String toString() {
        return "Student[sealed]";
    }
}
