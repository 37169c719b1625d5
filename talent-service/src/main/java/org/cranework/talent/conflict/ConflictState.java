package org.cranework.talent.conflict;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether somebody must still decide. */
enum ConflictState {
    @JsonProperty("open")
    OPEN("open"), @JsonProperty("resolved")
    RESOLVED("resolved");

    private final String code;

    ConflictState(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
