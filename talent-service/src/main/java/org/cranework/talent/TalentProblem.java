package org.cranework.talent;

import org.cranework.web.problem.ProblemType;

/** The refusals that only this service knows. */
public enum TalentProblem implements ProblemType {

    /** The unified social credit code belongs to an organization already. */
    ORGANIZATION_REGISTERED("organization-registered", 409),
    /** The conflict was decided before. */
    PERSON_CONFLICT_RESOLVED("person-conflict-resolved", 409),
    /** The person has this level in this occupation already. */
    SKILL_LEVEL_RECORDED("skill-level-recorded", 409),
    /** The level was withdrawn before. */
    SKILL_LEVEL_WITHDRAWN("skill-level-withdrawn", 409),
    /** The person works for this organization already. */
    EMPLOYMENT_RECORDED("employment-recorded", 409),
    /** The employment ended before. */
    EMPLOYMENT_ENDED("employment-ended", 409);

    private final String code;
    private final int status;

    TalentProblem(String code, int status) {
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
