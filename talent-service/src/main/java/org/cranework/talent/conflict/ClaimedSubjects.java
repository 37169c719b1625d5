package org.cranework.talent.conflict;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.identity.subject.Subject;
import org.cranework.identity.subject.SubjectJson;

/** Who a conflict's enrollment claims to be, and why it was decided as it was: sealed, as all free text is. */
@ApplicationScoped
public class ClaimedSubjects {

    private static final SealContext SUBJECT = new SealContext("person_conflict.subject");
    private static final SealContext REASON = new SealContext("person_conflict.reason");

    private final Sealer sealer;

    ClaimedSubjects(Sealer sealer) {
        this.sealer = sealer;
    }

    /** @return the sealed value of {@code person_conflict.subject} */
    public byte[] seal(Subject subject) {
        return sealer.seal(SubjectJson.write(subject), SUBJECT);
    }

    Subject open(byte[] sealed) {
        return SubjectJson.read(sealer.open(sealed, SUBJECT));
    }

    byte[] sealReason(String reason) {
        return sealer.seal(reason, REASON);
    }

    String openReason(byte[] sealed) {
        return sealed == null ? null : sealer.open(sealed, REASON);
    }
}
