package org.cranework.housing.property;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What units went through. Read for a unit whose scope has been decided. */
@ApplicationScoped
class UnitMoves implements PanacheRepositoryBase<UnitMove, UUID> {

    List<UnitMove> of(Unit unit) {
        return list("unitId = ?1 order by unitVersion", unit.id());
    }
}
