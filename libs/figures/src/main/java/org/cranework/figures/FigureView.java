package org.cranework.figures;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A figure as answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureView(String id, String name, String meaning, String unit, String pillar, String kind, String exactness,
        boolean hasRecords, Boolean withheld, BigDecimal value, Long numerator, Long denominator, Period period,
        Period comparedWith, Cut cut, List<String> records, List<YearEnd> series) {}
