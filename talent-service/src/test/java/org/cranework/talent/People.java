package org.cranework.talent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.document.ResidentId;
import org.cranework.identity.subject.Subject;

/** Synthetic people: an address code never assigned, a number that cannot be dialed. */
public final class People {

    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private People() {}

    /** Someone no other test knows. */
    public static Subject someone() {
        LocalDate birth = LocalDate.of(1990, 1, 1).plusDays(NUMBER.incrementAndGet());
        String digits = "990101" + birth.toString().replace("-", "") + "%03d".formatted(NUMBER.get() % 1000);
        return new Subject("示例甲", birth, IdentityDocument.residentId(digits + ResidentId.checkDigit(digits)),
                Optional.of("10000000034"));
    }

    public static Subject named(Subject subject, String name) {
        return new Subject(name, subject.birthDate(), subject.document(), subject.phone());
    }

    public static Subject phoned(Subject subject, String phone) {
        return new Subject(subject.name(), subject.birthDate(), subject.document(), Optional.ofNullable(phone));
    }
}
