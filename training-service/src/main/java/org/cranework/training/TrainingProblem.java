package org.cranework.training;

import org.cranework.web.problem.ProblemType;

/** The refusals that only this service knows. */
public enum TrainingProblem implements ProblemType {
    /** The caller's organization is not known here, or is no school. */
    COLLEGE_UNKNOWN("college-unknown", 409);

    private final String code;
    private final int status;

    TrainingProblem(String code, int status) {
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
