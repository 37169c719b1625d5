package org.cranework.talent.conflict;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a clerk can decide. */
enum ConflictDecision {
    /** The same person; what is held is right. */
    @JsonProperty("keep")
    KEEP("keep"),
    /** The same person; the claim is right. */
    @JsonProperty("adopt")
    ADOPT("adopt"),
    /** Another person, whose number the college must correct. */
    @JsonProperty("reject")
    REJECT("reject");

    private final String code;

    ConflictDecision(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    boolean links() {
        return this != REJECT;
    }
}
