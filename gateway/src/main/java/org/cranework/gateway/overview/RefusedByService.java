package org.cranework.gateway.overview;

/** A service read the question and refused it: that is an answer, not silence. */
final class RefusedByService extends RuntimeException {

    private final int status;

    RefusedByService(int status) {
        super("status " + status, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
