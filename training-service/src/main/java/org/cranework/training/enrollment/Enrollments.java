package org.cranework.training.enrollment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.cranework.identity.access.Scope;
import org.cranework.web.paging.Count;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;

/** Enrollments, always within a scope. */
@ApplicationScoped
class Enrollments implements PanacheRepositoryBase<Enrollment, UUID> {

    static final SortKeys SORTS = SortKeys.id("id");

    Optional<Enrollment> find(UUID id, Scope scope) {
        Conditions conditions = new Conditions(scope);
        conditions.add("id = :id", "id", id);
        return find(conditions.text(), conditions.parameters).firstResultOptional();
    }

    Page<Enrollment> list(EnrollmentFilter filter, Scope scope, PageRequest page) {
        Conditions conditions = conditions(filter, scope);
        Slice slice = page.slice(SORTS);
        Map<String, Object> parameters = new HashMap<>(conditions.parameters);
        parameters.putAll(slice.parameters());
        List<Enrollment> rows = find(conditions.text() + " and " + slice.condition() + " order by " + slice.orderBy(),
                parameters)
                .range(0, slice.fetch() - 1).list();
        Page<Enrollment> found = slice.page(rows, (enrollment, key) -> enrollment.id());
        return page.wantsCount() ? found.counted(count(conditions)) : found;
    }

    /** Reads no further than it counts. */
    private Count count(Conditions conditions) {
        var query = getEntityManager().createQuery("select id from Enrollment where " + conditions.text(), UUID.class)
                .setMaxResults(Count.CEILING + 1);
        conditions.parameters.forEach(query::setParameter);
        return Count.of(query.getResultList().size());
    }

    private static Conditions conditions(EnrollmentFilter filter, Scope scope) {
        Conditions conditions = new Conditions(scope);
        conditions.add("organizationId = :organization", "organization", filter.organization());
        conditions.add("organizationId in (select id from College where regionCode like :region)", "region",
                filter.region() == null ? null : Scope.Region.of(filter.region()).prefix() + "%");
        conditions.add("intakeYear = :intakeYear", "intakeYear", filter.intakeYear());
        conditions.add("intakeSeason = :intakeSeason", "intakeSeason", filter.intakeSeason());
        conditions.add("studyMode = :studyMode", "studyMode", filter.studyMode());
        conditions.add("majorCode like :majorGroup", "majorGroup",
                filter.majorGroup() == null ? null : filter.majorGroup() + "%");
        conditions.add("equipment = :equipment", "equipment", filter.equipment());
        conditions.add("state = :state", "state", filter.state());
        conditions.add("enrolledOn >= :enrolledFrom", "enrolledFrom", filter.enrolledFrom());
        conditions.add("enrolledOn <= :enrolledTo", "enrolledTo", filter.enrolledTo());
        conditions.add("updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        conditions.add("id in :ids", "ids", PageRequest.ids(filter.ids()));
        return conditions;
    }

    /** Conditions that all hold; the scope's first. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(Scope scope) {
            switch (scope) {
                case Scope.City city -> all.add("true = true");
                case Scope.Organization organization -> add("organizationId = :scope", "scope", organization.id());
                case Scope.Region region ->
                    add("organizationId in (select id from College where regionCode like :scope)", "scope",
                            region.prefix() + "%");
                case Scope.Person person -> add("personId = :scope", "scope", person.id());
                case Scope.Public open -> all.add("true = false");
            }
        }

        void add(String condition, String name, Object value) {
            if (value != null) {
                all.add(condition);
                parameters.put(name, value);
            }
        }

        String text() {
            return String.join(" and ", all);
        }
    }
}
