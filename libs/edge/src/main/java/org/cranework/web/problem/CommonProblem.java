package org.cranework.web.problem;

/** The refusals every service shares. */
public enum CommonProblem implements ProblemType {

    /** The request cannot be read: broken JSON, a parameter that is no number, a cursor that is not ours. */
    MALFORMED_REQUEST("malformed-request", 400),
    /** A POST that creates, pays or allots came without its Idempotency-Key. */
    IDEMPOTENCY_KEY_MISSING("idempotency-key-missing", 400),
    /** No token, or one that does not hold. */
    UNAUTHENTICATED("unauthenticated", 401),
    /** The caller's role may not do this. */
    FORBIDDEN("forbidden", 403),
    /** Not there, or outside what the caller may see: both look the same. */
    NOT_FOUND("not-found", 404),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    /** None of the media types asked for is offered. */
    NOT_ACCEPTABLE("not-acceptable", 406),
    /** The record's state does not allow it. */
    CONFLICT("conflict", 409),
    /** Another request with the same Idempotency-Key is at work. */
    IDEMPOTENCY_KEY_IN_USE("idempotency-key-in-use", 409),
    /** The record changed since the caller read it. */
    PRECONDITION_FAILED("precondition-failed", 412),
    /** The body is larger than the operation takes. */
    PAYLOAD_TOO_LARGE("payload-too-large", 413),
    /** The body's media type is not one the operation reads. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    /** The request was read but breaks a rule; the violations say where. */
    INVALID_REQUEST("invalid-request", 422),
    /** The Idempotency-Key was used for another request. */
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    /** A change came without If-Match. */
    PRECONDITION_REQUIRED("precondition-required", 428),
    /** The caller asked more often than it may. */
    TOO_MANY_REQUESTS("too-many-requests", 429),
    /** Our fault; the trace id finds it in the log. */
    INTERNAL("internal", 500),
    /** More work than this service takes on at once. */
    BUSY("busy", 503),
    /** Something this service needs is away. */
    UNAVAILABLE("unavailable", 503);

    private final String code;
    private final int status;

    CommonProblem(String code, int status) {
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
