package org.cranework.talent.person;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.Scope;
import org.cranework.web.problem.ProblemException;

/** Whom a caller may see, for features that keep something of a person. */
@ApplicationScoped
public class VisiblePersons {

    private final Persons persons;

    VisiblePersons(Persons persons) {
        this.persons = persons;
    }

    /** @throws ProblemException 404 for a person outside the scope, and for none */
    public void check(UUID person, Scope scope) {
        if (persons.find(scope, person).isEmpty()) {
            throw ProblemException.notFound();
        }
    }
}
