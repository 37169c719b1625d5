package org.cranework.housing.eligibility;

import java.util.Arrays;

import org.cranework.casework.Coded;

/** The facts that rules ask for and people have to show; what the service knows by itself is not among them. */
public enum FactName implements Coded {
    /** A code of {@link Occupation}. */
    OCCUPATION,
    /** The GB/T 2260 code of the place of work or study. */
    WORK_REGION,
    /** Whether anyone of the household owns a home in the city: yes or no. */
    LOCAL_HOME,
    /** A code of {@link Education}. */
    EDUCATION,
    /** A code of {@link SkillLevel}. */
    SKILL_LEVEL;

    /** Whether the value can be one of this fact. */
    public boolean accepts(String value) {
        return switch (this) {
            case OCCUPATION -> isCode(Occupation.values(), value);
            case WORK_REGION -> value.matches("[0-9]{6}");
            case LOCAL_HOME -> value.equals("yes") || value.equals("no");
            case EDUCATION -> isCode(Education.values(), value);
            case SKILL_LEVEL -> isCode(SkillLevel.values(), value);
        };
    }

    private static boolean isCode(Coded[] codes, String value) {
        return Arrays.stream(codes).anyMatch(code -> code.code().equals(value));
    }
}
