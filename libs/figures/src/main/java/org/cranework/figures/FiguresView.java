package org.cranework.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The figures as of a day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FiguresView(LocalDate asOf, Instant knownAt, List<FigureView> items) {}
