package org.cranework.housing.offer;

import org.cranework.web.problem.ProblemType;

/** Refusals of offers. */
enum OfferProblem implements ProblemType {

    /** Nobody is in line for this kind of unit. */
    NOBODY_IN_LINE("nobody-in-line", 409),
    /** The deadline has passed. */
    OFFER_EXPIRED("offer-expired", 409);

    private final String code;
    private final int status;

    OfferProblem(String code, int status) {
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
