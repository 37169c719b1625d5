package org.cranework.housing.application;

import org.cranework.web.problem.ProblemType;

/** Refusals of applications. */
enum ApplicationProblem implements ProblemType {

    /** It is not qualified, held by a duplicate, paused, or has an offer. */
    NOT_IN_LINE("application-not-in-line", 409);

    private final String code;
    private final int status;

    ApplicationProblem(String code, int status) {
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
