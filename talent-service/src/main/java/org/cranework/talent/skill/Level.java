package org.cranework.talent.skill;

import org.cranework.casework.Coded;

/** The ladder of skilled workers, the lowest first. */
enum Level implements Coded {
    APPRENTICE, JUNIOR_WORKER, INTERMEDIATE_WORKER, SENIOR_WORKER, TECHNICIAN, SENIOR_TECHNICIAN, SPECIAL_GRADE, CHIEF_TECHNICIAN;

    /** Whether it is one of the national five, which the new ladder put one level below and two above. */
    boolean isOfFive() {
        return compareTo(JUNIOR_WORKER) >= 0 && compareTo(SENIOR_TECHNICIAN) <= 0;
    }
}
