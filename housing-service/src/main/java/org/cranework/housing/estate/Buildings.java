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

    static final String ONE_OF_A_NAME = "building_estate_id_name_key";

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

    private static Conditions of(Estate estate) {
        return Conditions.of("estateId = :estate", "estate", estate.id());
    }
}
