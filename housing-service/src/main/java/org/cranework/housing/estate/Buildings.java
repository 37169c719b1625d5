package org.cranework.housing.estate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.cranework.web.paging.Count;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;

/** All buildings. Each is read within its estate, whose scope has been decided. */
@ApplicationScoped
class Buildings implements PanacheRepositoryBase<Building, UUID> {

    static final SortKeys SORTS = SortKeys.id("id");

    Optional<Building> find(Estate estate, UUID id) {
        return find("id = ?1 and estateId = ?2", id, estate.id()).firstResultOptional();
    }

    List<Building> list(Estate estate, Slice slice) {
        Map<String, Object> values = new HashMap<>(slice.parameters());
        values.put("estate", estate.id());
        return find("estateId = :estate and " + slice.condition() + " order by " + slice.orderBy(), values)
                .range(0, slice.fetch() - 1).list();
    }

    Count count(Estate estate) {
        return Count.of(count("estateId", estate.id()));
    }

    boolean hasName(UUID estateId, String name) {
        return count("estateId = ?1 and name = ?2", estateId, name) > 0;
    }
}
