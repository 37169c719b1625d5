package org.cranework.gateway.upstream;

/** What an instance last told of itself, the better before the worse. */
enum Standing {

    /** It takes requests. */
    READY,
    /**
     * It said that it is not ready, or said nothing. It is asked where no ready one is left: what it lacks, a broker for instance,
     * may be nothing that a request needs, and its own refusal says more than ours.
     */
    UNREADY,
    /** It is being stopped. It is not asked at all: the request might meet the closing of its connection. */
    LEAVING;

    /** A service that has begun to stop is not ready and announces the end of each connection; one that is merely unready keeps it. */
    static Standing told(int status, boolean closing) {
        if (status == 200) {
            return READY;
        }
        return status == 503 && closing ? LEAVING : UNREADY;
    }

    /** Whoever was leaving and has fallen silent has left, and is asked again once it says that it is ready. */
    Standing afterSilence() {
        return this == LEAVING ? LEAVING : UNREADY;
    }
}
