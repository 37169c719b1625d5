package org.cranework.web.rest;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;

import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

/** Finds the refusal that hides in what frameworks wrap; what is left is our own fault. */
final class FailureTranslation {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

    private FailureTranslation() {}

    static Optional<ProblemException> of(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            Optional<ProblemException> known = known(cause);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<ProblemException> known(Throwable cause) {
        return switch (cause) {
            case ProblemException problem -> Optional.of(problem);
            case OptimisticLockException lost -> Optional.of(ProblemException.of(CommonProblem.PRECONDITION_FAILED, lost));
            case SQLException sql -> ofState(sql);
            default -> Optional.empty();
        };
    }

    private static Optional<ProblemException> ofState(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // Agroal's acquisition time-out has no state: the pool is exhausted or the database away.
            return String.valueOf(failure.getMessage()).contains("Acquisition timeout")
                    ? Optional.of(ProblemException.of(CommonProblem.BUSY, failure).retryAfter(SHORTLY))
                    : Optional.empty();
        }
        return switch (state) {
            // unique and exclusion constraints: somebody else was first
            case "23505", "23P01" -> Optional.of(ProblemException.of(CommonProblem.CONFLICT, failure));
            // serialization, deadlock, lock not available
            case "40001", "40P01", "55P03" ->
                Optional.of(ProblemException.of(CommonProblem.BUSY, failure).retryAfter(SHORTLY));
            // a zero character, which no text of ours has: it came in a query, where no reader of JSON looks at it
            case "22021" -> Optional.of(ProblemException.of(CommonProblem.MALFORMED_REQUEST, failure));
            default -> isAway(state)
                    ? Optional.of(ProblemException.of(CommonProblem.UNAVAILABLE, failure).retryAfter(SHORTLY))
                    : Optional.empty();
        };
    }

    private static boolean isAway(String state) {
        // connection exceptions, insufficient resources (disk full, too many connections), operator intervention
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
