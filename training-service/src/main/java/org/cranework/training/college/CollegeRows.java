package org.cranework.training.college;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The replica's rows. */
@ApplicationScoped
class CollegeRows implements PanacheRepositoryBase<College, UUID> {

    List<UUID> inRegion(String prefix) {
        return find("regionCode like ?1", prefix + "%").stream().map(College::id).toList();
    }
}
