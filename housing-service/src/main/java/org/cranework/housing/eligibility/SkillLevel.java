package org.cranework.housing.eligibility;

import org.cranework.casework.Coded;

/** The eight levels of the skilled worker's ladder, and none. */
public enum SkillLevel implements Coded {
    NONE, APPRENTICE, JUNIOR_WORKER, INTERMEDIATE_WORKER, SENIOR_WORKER, TECHNICIAN, SENIOR_TECHNICIAN, SPECIAL_GRADE, CHIEF_TECHNICIAN
}
