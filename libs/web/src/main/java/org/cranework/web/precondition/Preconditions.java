package org.cranework.web.precondition;

import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

/** Optimistic locking across the wire. */
public final class Preconditions {

    private Preconditions() {}

    /** The strong entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Lets a change through only where the caller has seen the record as it is. Call it inside the transaction that changes it.
     *
     * @param ifMatch the {@code If-Match} header: an entity tag, a list of them, or {@code *}
     * @throws ProblemException 428 without the header, 412 where no tag is the current one
     */
    public static void check(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(CommonProblem.PRECONDITION_REQUIRED);
        }
        String current = etag(version);
        for (String tag : ifMatch.split(",")) {
            if (tag.strip().equals("*") || tag.strip().equals(current)) {
                return;
            }
        }
        throw ProblemException.of(CommonProblem.PRECONDITION_FAILED);
    }
}
