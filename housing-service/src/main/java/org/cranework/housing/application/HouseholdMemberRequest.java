package org.cranework.housing.application;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Someone who will live with the applicant. */
record HouseholdMemberRequest(@NotNull Relation relation, @NotBlank @Size(max = 100) String name,
        @NotNull @Valid DocumentRequest document) {

    /** Nobody's name reaches a log by way of a message. */
    @Override
    public String toString() {
        return "HouseholdMemberRequest[" + relation + "]";
    }
}
