package org.cranework.housing.estate;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

/**
 * Whose an estate is.
 *
 * @param kind what kind of owner
 * @param organizationId the owner, by talent's id
 */
@Embeddable
record Owner(@NotNull @Enumerated(EnumType.STRING) @Column(name = "owner_kind") OwnerKind kind,
        @NotNull @Column(name = "owner_organization_id") UUID organizationId) {}
