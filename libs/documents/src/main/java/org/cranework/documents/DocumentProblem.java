package org.cranework.documents;

import org.cranework.web.problem.ProblemType;

/** Why a body is not taken in. */
public enum DocumentProblem implements ProblemType {
    /** There was no content. */
    DOCUMENT_EMPTY("document-empty", 422),
    /** It is not of a kind that this operation reads; {@code found} names what it is. */
    DOCUMENT_TYPE("document-type", 415),
    /** It holds more than {@code limit} bytes. */
    DOCUMENT_TOO_LARGE("document-too-large", 413),
    /** The body ended before it was complete, or came too slowly. */
    DOCUMENT_BROKEN_OFF("document-broken-off", 400);

    private final String code;
    private final int status;

    DocumentProblem(String code, int status) {
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
