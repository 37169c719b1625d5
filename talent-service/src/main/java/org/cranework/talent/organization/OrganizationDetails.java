package org.cranework.talent.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What may change of an organization: all but its credit code, which is what it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganizationDetails(@Valid @NotNull OrganizationNames names, @NotNull OrganizationKind kind,
        OrganizationSize size, @Pattern(regexp = INDUSTRY) String industryCode,
        @NotNull @Pattern(regexp = "[0-9]{6}") String regionCode) {

    /** GB/T 4754: a section's letter, or the digits of a division, group or class. */
    static final String INDUSTRY = "[A-T]|[0-9]{2,4}";
}
