package org.cranework.training.enrollment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The majors by code, with the days they hold for: policy, read once per run. */
final class Majors {

    private record Validity(LocalDate from, LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private final Map<String, List<Validity>> byCode;

    private Majors(Map<String, List<Validity>> byCode) {
        this.byCode = byCode;
    }

    /** Majors that hold from a day on. */
    static Majors of(Map<String, LocalDate> from) {
        Map<String, List<Validity>> byCode = new HashMap<>();
        from.forEach((code, day) -> byCode.put(code, List.of(new Validity(day, null))));
        return new Majors(byCode);
    }

    static Majors load(Connection connection) throws SQLException {
        Map<String, List<Validity>> byCode = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT code, valid_from, valid_to FROM major");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                byCode.computeIfAbsent(rows.getString(1), code -> new ArrayList<>())
                        .add(new Validity(rows.getObject(2, LocalDate.class), rows.getObject(3, LocalDate.class)));
            }
        }
        return new Majors(byCode);
    }

    boolean has(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream().anyMatch(validity -> validity.holds(day));
    }
}
