package org.cranework.eventing.inbox;

import java.sql.SQLException;

import org.cranework.eventing.PoisonException;
import org.postgresql.util.PSQLException;

/**
 * What a failure to apply events says about the events.
 *
 * @param kind what to do
 * @param reason for operators: names rules, fields and constraints, never values
 */
public record Fault(Kind kind, String reason) {

    /** What to do. */
    public enum Kind {
        /** The database, the network or another transaction was in the way: the same again, for as long as it takes. */
        TRANSIENT,
        /** The event cannot be applied, now or later. */
        POISON,
        /** A defect of ours, or of the event: a few times again, then it counts as poison. */
        UNKNOWN
    }

    /** Whether another attempt is pointless. */
    boolean isFinal(boolean lastAttempt) {
        return kind == Kind.POISON || (kind == Kind.UNKNOWN && lastAttempt);
    }

    /** Reads the chain of causes. */
    public static Fault of(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case PoisonException poison -> {
                    return new Fault(Kind.POISON, poison.getMessage());
                }
                case SQLException sql -> {
                    return new Fault(isAboutData(sql) ? Kind.POISON : Kind.TRANSIENT, describe(sql));
                }
                default -> {
                    if (isOfTransaction(cause)) {
                        return new Fault(Kind.TRANSIENT, cause.getClass().getSimpleName());
                    }
                }
            }
        }
        return new Fault(Kind.UNKNOWN, root(failure).getClass().getName());
    }

    /**
     * Data exceptions, broken constraints and what a function of ours raises. Everything else a database says is about the
     * moment: connections (08), resources (53), rollbacks (40), locks (55), operators (57), its own troubles (58, XX).
     */
    private static boolean isAboutData(SQLException sql) {
        var state = sql.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23") || state.equals("P0001"));
    }

    /** The transaction ended under the work: a time-out, or a commit that the database did not answer. */
    private static boolean isOfTransaction(Throwable cause) {
        var name = cause.getClass().getName();
        return name.startsWith("jakarta.transaction.") || name.equals("jakarta.persistence.OptimisticLockException")
                || name.startsWith("org.hibernate.Stale");
    }

    private static String describe(SQLException sql) {
        var constraint = sql instanceof PSQLException postgres && postgres.getServerErrorMessage() != null
                ? postgres.getServerErrorMessage().getConstraint()
                : null;
        return "SQL state " + sql.getSQLState() + (constraint == null ? "" : ", constraint " + constraint);
    }

    private static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
