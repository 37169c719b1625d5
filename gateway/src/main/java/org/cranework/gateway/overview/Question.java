package org.cranework.gateway.overview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;

import io.vertx.core.MultiMap;
import org.cranework.web.problem.ProblemException;

/**
 * What a caller asks the overview for.
 *
 * @param asOf the day
 * @param series whether with the ends of the years
 * @param cut what the figures are narrowed to: organization, region
 */
record Question(LocalDate asOf, boolean series, Map<String, String> cut) {

    private static final Set<String> PARAMETERS = Set.of("asOf", "series", "organization", "region");

    Question {
        cut = new TreeMap<>(cut);
    }

    /** @throws ProblemException 422 where a parameter does not read or is none of the contract's */
    static Question read(MultiMap parameters, LocalDate today) {
        for (String name : parameters.names()) {
            if (!PARAMETERS.contains(name) || parameters.getAll(name).size() > 1) {
                throw ProblemException.invalid("query/" + name, "not-allowed");
            }
        }
        Map<String, String> cut = new TreeMap<>();
        if (parameters.contains("organization")) {
            cut.put("organization", organization(parameters.get("organization")));
        }
        if (parameters.contains("region")) {
            cut.put("region", region(parameters.get("region")));
        }
        boolean series = parameters.contains("series") && truth(parameters.get("series"));
        return new Question(parameters.contains("asOf") ? day(parameters.get("asOf")) : today, series, cut);
    }

    /** The same question to a service's figures. */
    String query() {
        StringJoiner query = new StringJoiner("&").add("asOf=" + asOf);
        if (series) {
            query.add("series=true");
        }
        cut.forEach((name, value) -> query.add(name + "=" + value));
        return query.toString();
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw ProblemException.invalid("query/asOf", "wrong-format");
        }
    }

    private static boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.invalid("query/series", "wrong-format");
        };
    }

    private static String organization(String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("query/organization", "wrong-format");
        }
    }

    private static String region(String value) {
        if (!value.matches("[0-9]{6}")) {
            throw ProblemException.invalid("query/region", "wrong-format");
        }
        return value;
    }
}
