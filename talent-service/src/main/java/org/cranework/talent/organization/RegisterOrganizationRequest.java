package org.cranework.talent.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What is said of an organization when it is registered. */
record RegisterOrganizationRequest(@Valid @NotNull OrganizationNames names, @NotNull OrganizationKind kind,
        OrganizationSize size, @Pattern(regexp = OrganizationDetails.INDUSTRY) String industryCode,
        @NotNull @Pattern(regexp = "[0-9]{6}") String regionCode, @NotNull String creditCode) {

    OrganizationDetails details() {
        return new OrganizationDetails(names, kind, size, industryCode, regionCode);
    }
}
