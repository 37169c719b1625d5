package org.cranework.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

/** As of when, as known when, of what, and whether with the ends of the years; null where not asked. */
public record FigureQuestion(@QueryParam("asOf") LocalDate asOf, @QueryParam("knownAt") Instant knownAt,
        @QueryParam("organization") UUID organization, @QueryParam("region") String region,
        @QueryParam("series") Boolean series) {}
