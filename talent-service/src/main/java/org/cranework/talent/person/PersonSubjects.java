package org.cranework.talent.person;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.sealing.Digester;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.identity.subject.Subject;
import org.cranework.identity.subject.SubjectJson;

/** How this service keeps who someone is: one sealed value, and digests to compare it by. */
@ApplicationScoped
public class PersonSubjects {

    private static final SealContext PERSON = new SealContext("person.subject");

    private final Sealer sealer;
    private final Digester digester;

    PersonSubjects(Sealer sealer, Digester digester) {
        this.sealer = sealer;
        this.digester = digester;
    }

    /** @return the sealed value of {@code person.subject} */
    public byte[] seal(Subject subject) {
        return sealer.seal(SubjectJson.write(subject), PERSON);
    }

    /** @return who is sealed in {@code person.subject} */
    public Subject open(byte[] sealed) {
        return SubjectJson.read(sealer.open(sealed, PERSON));
    }

    /** @return the value under the current key, where it lies under an earlier one */
    Optional<byte[]> reseal(byte[] sealed) {
        return sealer.reseal(sealed, PERSON);
    }

    /** @return equal for two subjects of one document exactly if name and birth date are the same */
    public byte[] nameDigest(Subject subject) {
        return digester.digest("person.name-and-birth", subject.name(), subject.birthDate().toString());
    }

    /** @return equal for two subjects of one document exactly if everything is the same */
    public byte[] digest(Subject subject) {
        return digester.digest("person.subject", subject.name(), subject.birthDate().toString(),
                subject.phone().orElse(""));
    }
}
