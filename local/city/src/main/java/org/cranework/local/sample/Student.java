package org.cranework.local.sample;

import java.time.LocalDate;

/** One row of a college's sheet. */
record Student(String number, String name, String documentNumber, int intakeYear, String studyMode, String majorCode,
        String regionCode, LocalDate enrolledOn, String phone) {}
