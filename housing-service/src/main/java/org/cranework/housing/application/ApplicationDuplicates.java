package org.cranework.housing.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Pairs of applications that share someone. Read for an application whose scope has been decided. */
@ApplicationScoped
class ApplicationDuplicates implements PanacheRepositoryBase<ApplicationDuplicate, UUID> {

    List<ApplicationDuplicate> of(UUID application) {
        return list("earlierId = ?1 or laterId = ?1 order by id", application);
    }

    /** The pairs of each of these applications. */
    Map<UUID, List<ApplicationDuplicate>> of(List<UUID> applications) {
        List<ApplicationDuplicate> pairs = list("earlierId in ?1 or laterId in ?1 order by id", applications);
        return applications.stream().collect(Collectors.toMap(Function.identity(),
                application -> pairs.stream().filter(pair -> pair.isOf(application)).toList()));
    }

    Optional<ApplicationDuplicate> pair(UUID one, UUID other) {
        return find("(earlierId = ?1 and laterId = ?2) or (earlierId = ?2 and laterId = ?1)", one, other)
                .firstResultOptional();
    }

    /** Whether an undecided pair still holds this application: one whose other half may still get a home. */
    boolean holds(UUID application) {
        return count(
                "separate = false and ((earlierId = ?1 and laterId in (select a.id from Application a where a.state in ?2))"
                        + " or (laterId = ?1 and earlierId in (select a.id from Application a where a.state in ?2)))",
                application,
                Applications.LIVE) > 0;
    }
}
