package org.cranework.local.sample;

/** How many students a college enrolled in one autumn; {@code equipment} of them in equipment manufacturing majors. */
record Intake(int year, int fullTime, int partTime, int equipment) {

    int students() {
        return fullTime + partTime;
    }
}
