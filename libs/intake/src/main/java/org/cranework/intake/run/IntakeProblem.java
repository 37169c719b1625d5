package org.cranework.intake.run;

import org.cranework.web.problem.ProblemType;

/** Why a run does not do what it was asked. */
public enum IntakeProblem implements ProblemType {
    /** Only a run whose difference is shown can be applied. */
    RUN_NOT_CHECKED("run-not-checked", 409),
    /** It has ended; nothing is left to cancel. */
    RUN_ENDED("run-ended", 409),
    /** More would be withdrawn than goes by itself; the caller has to name the number. */
    RUN_REMOVAL_GUARD("run-removal-guard", 409),
    /** Another sheet of this organization was applied since the difference was decided. */
    RUN_OUTDATED("run-outdated", 409),
    /** Who sent it cannot be who approves of it. */
    RUN_OWN("run-own", 409),
    /** A dry run of a sheet that needs approval: only a sheet sent in earnest is laid before a second person. */
    RUN_TRIAL("run-trial", 409),
    /** The sheet could not be read to its end, so that it cannot be copied row by row. */
    RUN_SHEET_UNREADABLE("run-sheet-unreadable", 409),
    /** Nothing can be said of the rows yet. */
    RUN_NOT_READY("run-not-ready", 409);

    private final String code;
    private final int status;

    IntakeProblem(String code, int status) {
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
