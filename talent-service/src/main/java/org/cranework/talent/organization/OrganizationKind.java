package org.cranework.talent.organization;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an organization is in the program. */
enum OrganizationKind {
    @JsonProperty("government")
    GOVERNMENT, @JsonProperty("school")
    SCHOOL, @JsonProperty("enterprise")
    ENTERPRISE, @JsonProperty("union")
    UNION, @JsonProperty("association")
    ASSOCIATION
}
