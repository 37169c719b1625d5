package org.cranework.housing.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An estate's name in further languages. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Names(@Size(min = 1, max = 200) @Column(name = "name_en") String en,
        @Size(min = 1, max = 200) @Column(name = "name_ru") String ru) {}
