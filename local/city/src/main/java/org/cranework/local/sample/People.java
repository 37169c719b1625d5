package org.cranework.local.sample;

import java.util.List;

/** What a city's students are made of: parts of names, majors, and where they come from. */
public record People(List<String> surnames, List<String> first, List<String> second, List<String> equipmentMajors,
        List<String> otherMajors, List<String> regions) {}
