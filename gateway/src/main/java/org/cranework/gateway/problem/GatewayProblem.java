package org.cranework.gateway.problem;

import org.cranework.web.problem.ProblemType;

/** The refusals only a door has. */
public enum GatewayProblem implements ProblemType {

    /** The sender paused too long, or took too long in all. */
    REQUEST_TIMEOUT("request-timeout", 408),
    /** The service broke off before it answered. */
    SERVICE_BROKE_OFF("service-broke-off", 502),
    /** No instance of the service takes the request: they refuse connections, are left alone, stop, or have too many waiting. */
    SERVICE_UNAVAILABLE("service-unavailable", 503),
    /** The realm's keys cannot be had, so nobody can be recognized. */
    KEYS_UNAVAILABLE("keys-unavailable", 503),
    /** The service did not answer in time. */
    SERVICE_TIMEOUT("service-timeout", 504);

    private final String code;
    private final int status;

    GatewayProblem(String code, int status) {
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
