package org.cranework.housing.application;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.cranework.casework.Coded;
import org.cranework.housing.eligibility.Education;
import org.cranework.housing.eligibility.FactName;
import org.cranework.housing.eligibility.KnownFact;
import org.cranework.housing.eligibility.Occupation;
import org.cranework.housing.eligibility.SkillLevel;

/** What the applicant says of themselves; anything may be left out. */
record Declaration(Occupation occupation, @Pattern(regexp = "[0-9]{6}") String workRegion, Boolean localHome,
        Education education, SkillLevel skillLevel) {

    List<KnownFact> facts() {
        List<KnownFact> facts = new ArrayList<>();
        add(facts, FactName.OCCUPATION, code(occupation));
        add(facts, FactName.WORK_REGION, workRegion);
        add(facts, FactName.LOCAL_HOME, localHome == null ? null : localHome ? "yes" : "no");
        add(facts, FactName.EDUCATION, code(education));
        add(facts, FactName.SKILL_LEVEL, code(skillLevel));
        return facts;
    }

    private static String code(Coded value) {
        return value == null ? null : value.code();
    }

    private static void add(List<KnownFact> facts, FactName fact, String value) {
        if (value != null) {
            facts.add(KnownFact.declared(fact, value));
        }
    }
}
