package org.cranework.casework.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.cranework.casework.CaseProblem;
import org.cranework.web.problem.ProblemException;

/** The versions of every policy of this service. Features read them by the name of the policy and the class of its rules. */
@ApplicationScoped
public class Policies {

    private final PolicyTable table;
    private final ObjectMapper json;

    public Policies(PolicyTable table, ObjectMapper json) {
        this.table = table;
        this.json = json;
    }

    /**
     * The version in force on a day.
     *
     * @throws ProblemException 409 {@code policy-not-adopted} where there is none
     */
    public <R> Policy<R> on(String name, LocalDate day, Class<R> rules) {
        return find(name, day, rules).orElseThrow(
                () -> ProblemException.of(CaseProblem.POLICY_NOT_ADOPTED).with("policy", name).with("day", day.toString()));
    }

    /** The version in force on a day, if one is. */
    public <R> Optional<Policy<R>> find(String name, LocalDate day, Class<R> rules) {
        return table.on(name, day).map(row -> row.as(rules, json));
    }

    /** One version by its id. */
    public <R> Optional<Policy<R>> find(String name, UUID id, Class<R> rules) {
        return table.byId(name, id).map(row -> row.as(rules, json));
    }

    /** All versions, newest first. */
    public <R> List<Policy<R>> all(String name, Class<R> rules) {
        return table.all(name).stream().map(row -> row.as(rules, json)).toList();
    }

    /**
     * Adopts the next version in the caller's transaction. Two at once wait for each other.
     *
     * @throws ProblemException 422 at {@code /validFrom} for a day before the newest version's: a decision made since would no
     *         longer have applied the version in force
     */
    public <R> Policy<R> adopt(String name, LocalDate validFrom, String source, R rules) {
        List<PolicyTable.Row> versions = table.lockedVersions(name);
        if (!versions.isEmpty() && validFrom.isBefore(versions.getFirst().validFrom())) {
            throw ProblemException.invalid("/validFrom", "policy-before-newest", "newest",
                    versions.getFirst().validFrom().toString());
        }
        int version = versions.isEmpty() ? 1 : versions.getFirst().version() + 1;
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) rules.getClass();
        return table.insert(name, version, validFrom, source, json.valueToTree(rules).toString()).as(type, json);
    }
}
