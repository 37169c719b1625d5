package org.cranework.web.database;

import java.util.function.Supplier;

import org.cranework.web.problem.ProblemException;
import org.hibernate.exception.ConstraintViolationException;
import org.postgresql.util.PSQLException;

/** A constraint that says what a use case has to refuse, by its name in the migrations. */
public final class DatabaseConstraint {

    private DatabaseConstraint() {}

    /**
     * Writes. Nothing is looked up before: two that come at once would both find nothing, and the database has the last word in any case.
     *
     * @param name the constraint that keeps the rows out
     * @param refusal what is thrown where it did; the transaction is of no use afterwards
     */
    public static void guard(String name, Supplier<ProblemException> refusal, Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException failure) {
            throw name.equals(broken(failure)) ? refusal.get() : failure;
        }
    }

    /** As the server names it: what Hibernate knows it reads from the message, which may be in any language. */
    private static String broken(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return refused.getServerErrorMessage().getConstraint();
            }
        }
        return null;
    }
}
