package org.cranework.talent.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.cranework.identity.access.Scope;
import org.cranework.talent.ListCount;
import org.cranework.web.paging.Count;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;

/** Reads and writes organizations, each read within a scope. */
@ApplicationScoped
class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    private static final SortKeys SORTS = SortKeys.id("o.id").and("name", "o.nameZh", String.class);

    Optional<Organization> read(UUID id, Scope scope) {
        return find(id, scope, LockModeType.NONE);
    }

    /** Locks the row until the end of the transaction, so that a version compared with If-Match stays the current one. */
    Optional<Organization> lock(UUID id, Scope scope) {
        return find(id, scope, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Organization> find(UUID id, Scope scope, LockModeType lock) {
        Map<String, Object> parameters = new HashMap<>(Map.of("id", id));
        return find("from Organization o where o.id = :id and " + within(scope, parameters), parameters).withLock(lock)
                .firstResultOptional();
    }

    boolean isRegistered(String creditCode) {
        return count("creditCode", creditCode) > 0;
    }

    Page<Organization> page(OrganizationFilter filter, PageRequest page, Scope scope) {
        Slice slice = page.slice(SORTS);
        Map<String, Object> parameters = new HashMap<>();
        String condition = condition(filter, scope, parameters);
        Count count = page.wantsCount() ? ListCount.of(getEntityManager(), "Organization o", condition, parameters) : null;
        parameters.putAll(slice.parameters());
        List<Organization> rows = find("from Organization o where " + condition + " and " + slice.condition()
                + " order by " + slice.orderBy(), parameters).range(0, slice.fetch() - 1).list();
        return slice.page(rows, (row, key) -> key.equals("name") ? row.nameZh() : row.id()).counted(count);
    }

    private static String condition(OrganizationFilter filter, Scope scope, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of(within(scope, parameters)));
        if (filter.q() != null) {
            conditions.add("(lower(o.nameZh) like :q escape '!' or lower(o.nameEn) like :q escape '!'"
                    + " or lower(o.nameRu) like :q escape '!' or o.creditCode = :code)");
            parameters.put("q", '%' + filter.q().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + '%');
            parameters.put("code", filter.q());
        }
        if (filter.kind() != null) {
            conditions.add("o.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.region() != null) {
            conditions.add("o.regionCode like :region");
            parameters.put("region", Scope.Region.of(filter.region()).prefix() + '%');
        }
        if (filter.ids() != null) {
            conditions.add("o.id in :ids");
            parameters.put("ids", PageRequest.ids(filter.ids()));
        }
        if (filter.updatedSince() != null) {
            conditions.add("o.updatedAt >= :since");
            parameters.put("since", filter.updatedSince());
        }
        return String.join(" and ", conditions);
    }

    private static String within(Scope scope, Map<String, Object> parameters) {
        return switch (scope) {
            case Scope.City() -> "true = true";
            case Scope.Region region -> {
                parameters.put("within", region.prefix() + '%');
                yield "o.regionCode like :within";
            }
            case Scope.Organization organization -> {
                parameters.put("within", organization.id());
                yield "o.id = :within";
            }
            case Scope.Person unused -> "true = false";
            case Scope.Public() -> "true = false";
        };
    }
}
