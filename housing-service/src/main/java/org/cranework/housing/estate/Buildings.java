package org.cranework.housing.estate;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.web.paging.Conditions;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.paging.PagedRepository;

/** All buildings. Each is read within its estate, whose scope has been decided. */
@ApplicationScoped
class Buildings implements PagedRepository<Building> {

    @Override
    public Class<Building> entity() {
        return Building.class;
    }

    @Override
    public Object sortValue(Building building, String key) {
        return building.id();
    }

    Optional<Building> find(Estate estate, UUID id) {
        return only(of(estate).and("id = :id", "id", id));
    }

    Page<Building> page(Estate estate, PageRequest request) {
        return page(of(estate), request);
    }

    boolean hasName(UUID estateId, String name) {
        return count("estateId = ?1 and name = ?2", estateId, name) > 0;
    }

    private static Conditions of(Estate estate) {
        return Conditions.of("estateId = :estate", "estate", estate.id());
    }
}
