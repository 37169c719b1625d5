package org.cranework.talent.organization;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;

/** A registered organization. */
@Entity
class Organization {

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    @Version
    private long version;
    private String nameZh;
    private String nameEn;
    private String nameRu;
    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;
    @Enumerated(EnumType.STRING)
    private OrganizationSize size;
    private String industryCode;
    private String regionCode;
    @Column(updatable = false)
    private String creditCode;
    @Column(updatable = false)
    private Instant createdAt;
    private Instant updatedAt;

    protected Organization() {}

    Organization(OrganizationDetails details, String creditCode, Instant now) {
        this.creditCode = creditCode;
        this.createdAt = now;
        change(details, now);
    }

    /** Takes over what is said now; saying the same again changes nothing, not even the time. */
    boolean change(OrganizationDetails details, Instant now) {
        if (nameZh != null && details.equals(details())) {
            return false;
        }
        nameZh = details.names().zh();
        nameEn = details.names().en();
        nameRu = details.names().ru();
        kind = details.kind();
        size = details.size();
        industryCode = details.industryCode();
        regionCode = details.regionCode();
        updatedAt = now;
        return true;
    }

    OrganizationDetails details() {
        return new OrganizationDetails(new OrganizationNames(nameZh, nameEn, nameRu), kind, size, industryCode,
                regionCode);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String nameZh() {
        return nameZh;
    }

    String creditCode() {
        return creditCode;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
