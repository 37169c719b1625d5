package org.cranework.intake;

import java.util.Arrays;

/**
 * How far a run is.
 *
 * <pre>
 * received → checking → applying → applied
 *                 ↓  ↘     ↑ ↘
 *             refused  checked  cancelled, failed
 * </pre>
 *
 * {@code checked} waits for the caller; {@code applied}, {@code refused}, {@code cancelled} and {@code failed} are ends, and a run
 * reaches exactly one.
 */
public enum RunState {
    RECEIVED("received"), CHECKING("checking"), CHECKED("checked"), APPLYING("applying"), APPLIED("applied"), REFUSED(
            "refused"), CANCELLED("cancelled"), FAILED("failed");

    private final String code;

    RunState(String code) {
        this.code = code;
    }

    /** As in the contract and the database. */
    public String code() {
        return code;
    }

    /** Whether nothing follows. */
    public boolean isEnd() {
        return switch (this) {
            case RECEIVED, CHECKING, CHECKED, APPLYING -> false;
            case APPLIED, REFUSED, CANCELLED, FAILED -> true;
        };
    }

    /** The state with this code. */
    public static RunState ofCode(String code) {
        return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no run state " + code));
    }
}
