package org.cranework.training.enrollment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Which value, and what for. */
record RevealRequest(@NotNull Field field, @NotNull @Size(min = 4, max = 200) String purpose) {

    /** The values that are masked, by their names in the contract. */
    enum Field {
        name, studentNumber, documentNumber, birthDate, phone
    }
}
