package org.cranework.local.sample;

/** How many students a college enrolled in one autumn; {@code equipment} of them in equipment manufacturing majors. */
public record Intake(int year, int fullTime, int partTime, int equipment, Returning returning) {

    /** Its first part-time students, who were another college's in its first autumn. */
    public record Returning(String from, int students) {}

    int students() {
        return fullTime + partTime;
    }

    boolean isReturning(int index) {
        return returning != null && index >= fullTime && index < fullTime + returning.students();
    }
}
