package org.cranework.housing.application;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.cranework.housing.person.Persons;
import org.cranework.identity.document.IdentityDocument;
import org.cranework.identity.sealing.BlindIndexer;
import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.time.CityCalendar;

/** Turns the people of a request into sealed members of a household, findable by index. */
@ApplicationScoped
class Applicants {

    static final SealContext NAME = new SealContext("household_member.name");
    static final SealContext NUMBER = new SealContext("household_member.document_number");

    private final Persons persons;
    private final BlindIndexer indexer;
    private final Sealer sealer;
    private final CityCalendar calendar;
    private final EntityManager database;

    Applicants(Persons persons, BlindIndexer indexer, Sealer sealer, CityCalendar calendar, EntityManager database) {
        this.persons = persons;
        this.indexer = indexer;
        this.sealer = sealer;
        this.calendar = calendar;
        this.database = database;
    }

    /**
     * The household with the applicant first.
     *
     * @throws ProblemException 422 for an applicant talent has not told us of, a document that cannot be, or someone twice
     */
    List<HouseholdMember.Person> of(UUID applicant, List<HouseholdMemberRequest> others) {
        List<HouseholdMember.Person> people = new ArrayList<>();
        people.add(HouseholdMember.Person.applicant(persons.blindIndex(applicant)
                .orElseThrow(() -> ProblemException.invalid("/personId", "unknown-person"))));
        for (int i = 0; i < others.size(); i++) {
            String pointer = "/household/" + i;
            HouseholdMember.Person person = sealed(others.get(i), pointer);
            if (people.stream().anyMatch(before -> Arrays.equals(before.blindIndex(), person.blindIndex()))) {
                throw ProblemException.invalid(pointer, "person-twice");
            }
            people.add(person);
        }
        return people;
    }

    /**
     * Lets households that share someone apply one after the other: each sees the ones before it. In the order of the indexes,
     * so that no two wait for each other.
     */
    void queueUp(List<byte[]> indexes) {
        indexes.stream().map(Arrays::hashCode).sorted().distinct()
                .forEach(key -> database.createNativeQuery("select cast(pg_advisory_xact_lock(:space, :key) as text)")
                        .setParameter("space", "household".hashCode()).setParameter("key", key).getSingleResult());
    }

    private HouseholdMember.Person sealed(HouseholdMemberRequest member, String pointer) {
        if (member.relation() == Relation.APPLICANT) {
            throw ProblemException.invalid(pointer + "/relation", "unknown-code");
        }
        IdentityDocument document = member.document().checked(pointer + "/document", calendar.today());
        return new HouseholdMember.Person(member.relation(), indexer.of(document), document.type(),
                sealer.seal(member.name().strip(), NAME), sealer.seal(document.number(), NUMBER));
    }
}
