package org.cranework.housing.tenancy;

import org.cranework.web.problem.ProblemType;

/** Refusals of tenancies. */
enum TenancyProblem implements ProblemType {

    /** Someone of the household lives in a talent home already. */
    HOUSEHOLD_HOUSED("household-housed", 409);

    private final String code;
    private final int status;

    TenancyProblem(String code, int status) {
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
