package org.cranework.talent.organization;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The national classification of enterprises by size. */
enum OrganizationSize {
    @JsonProperty("large")
    LARGE, @JsonProperty("medium")
    MEDIUM, @JsonProperty("small")
    SMALL, @JsonProperty("micro")
    MICRO
}
