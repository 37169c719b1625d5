package org.cranework.housing.estate;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;

/** A place with homes, under one owner. */
@Entity
class Estate {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private String name;
    @Embedded
    private Names names;
    private String regionCode;
    @Embedded
    private Owner owner;
    @Embedded
    private Target target;
    private Instant updatedAt;

    /** For Hibernate. */
    Estate() {}

    Estate(EstateRequest request, Instant now) {
        this.name = request.name().strip();
        this.names = request.names();
        this.regionCode = request.regionCode();
        this.owner = request.owner();
        this.target = request.target();
        this.updatedAt = now;
    }

    EstatePatch changeable() {
        return new EstatePatch(name, names, owner, target);
    }

    void change(EstatePatch changed, Instant now) {
        name = changed.name().strip();
        names = changed.names();
        owner = changed.owner();
        target = changed.target();
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    Names names() {
        return names;
    }

    String regionCode() {
        return regionCode;
    }

    Owner owner() {
        return owner;
    }

    Target target() {
        return target;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
