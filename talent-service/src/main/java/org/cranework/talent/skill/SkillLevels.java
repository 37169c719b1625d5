package org.cranework.talent.skill;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.cranework.talent.ListCount;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;

/** All certified levels; the caller of these methods decides by the person whether they are in scope. */
@ApplicationScoped
class SkillLevels implements PanacheRepositoryBase<SkillLevel, UUID> {

    private static final SortKeys SORTS = SortKeys.id("s.id");
    private static final String OF_PERSON = "s.personId = :person";

    Optional<SkillLevel> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Page<SkillLevel> page(UUID person, PageRequest page) {
        Slice slice = page.slice(SORTS);
        Map<String, Object> parameters = new HashMap<>(Map.of("person", person));
        var count = page.wantsCount() ? ListCount.of(getEntityManager(), "SkillLevel s", OF_PERSON, parameters) : null;
        parameters.putAll(slice.parameters());
        var rows = find("from SkillLevel s where " + OF_PERSON + " and " + slice.condition() + " order by " + slice.orderBy(),
                parameters).range(0, slice.fetch() - 1).list();
        return slice.page(rows, (row, key) -> row.id()).counted(count);
    }
}
