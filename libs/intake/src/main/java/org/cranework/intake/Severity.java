package org.cranework.intake;

/** Whether a finding keeps its row out. */
public enum Severity {
    ERROR("error"), NOTE("note");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** As in the contract and the database. */
    public String code() {
        return code;
    }
}
