package org.cranework.web.problem;

/** Which common refusal a bare HTTP status stands for. */
public final class HttpStatuses {

    private HttpStatuses() {}

    /** The type for a status that a framework answered with; {@code internal} for any unknown one from 500 on. */
    public static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 409 -> CommonProblem.CONFLICT;
            case 412 -> CommonProblem.PRECONDITION_FAILED;
            case 413 -> CommonProblem.PAYLOAD_TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 422 -> CommonProblem.INVALID_REQUEST;
            case 428 -> CommonProblem.PRECONDITION_REQUIRED;
            case 429 -> CommonProblem.TOO_MANY_REQUESTS;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status >= 500 ? CommonProblem.INTERNAL : CommonProblem.MALFORMED_REQUEST;
        };
    }
}
