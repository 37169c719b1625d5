package org.cranework.casework;

import org.cranework.web.problem.ProblemType;

/** Refusals that every kind of case shares. */
public enum CaseProblem implements ProblemType {

    /** The record's state does not allow the action; {@code action}, {@code state} and {@code allowed} say which would do. */
    ACTION_NOT_ALLOWED("action-not-allowed", 409),
    /** No version of the policy is in force on the day that counts. */
    POLICY_NOT_ADOPTED("policy-not-adopted", 409);

    private final String code;
    private final int status;

    CaseProblem(String code, int status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }
}
