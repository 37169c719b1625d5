package org.cranework.talent.organization;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An organization as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganizationView(UUID id, OrganizationNames names, OrganizationKind kind, OrganizationSize size,
        String industryCode, String regionCode, String creditCode, Instant createdAt, Instant updatedAt) {

    static OrganizationView of(Organization organization) {
        OrganizationDetails details = organization.details();
        return new OrganizationView(organization.id(), details.names(), details.kind(), details.size(),
                details.industryCode(), details.regionCode(), organization.creditCode(), organization.createdAt(),
                organization.updatedAt());
    }
}
