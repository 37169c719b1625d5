package org.cranework.talent.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The name by language; the Chinese one is the registered name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrganizationNames(@NotBlank @Size(min = 1, max = 200) String zh, @Size(min = 1, max = 200) String en,
        @Size(min = 1, max = 200) String ru) {}
