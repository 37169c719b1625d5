package org.cranework.intake.run;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.cranework.intake.Finding;
import org.cranework.intake.Severity;

/** Findings as rows. */
final class FindingRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<HashMap<String, Object>> ARGUMENTS = new TypeReference<>() {
    };

    private FindingRows() {}

    static void insert(Connection connection, UUID run, List<Finding> findings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO intake_finding (run_id, row, column_key, letter, code, severity, masked, arguments)
                SELECT ?, f.row, f.column_key, f.letter, f.code, f.severity, f.masked, f.arguments::jsonb
                FROM unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    WITH ORDINALITY AS f (row, column_key, letter, code, severity, masked, arguments, at)
                ORDER BY f.at""")) {
            insert.setObject(1, run);
            insert.setArray(2, array(connection, "integer", findings, Finding::row));
            insert.setArray(3, array(connection, "text", findings, finding -> finding.column().orElse(null)));
            insert.setArray(4, array(connection, "text", findings, finding -> finding.letter().orElse(null)));
            insert.setArray(5, array(connection, "text", findings, Finding::code));
            insert.setArray(6, array(connection, "text", findings, finding -> finding.severity().code()));
            insert.setArray(7, array(connection, "text", findings, finding -> finding.masked().orElse(null)));
            insert.setArray(8, array(connection, "text", findings, finding -> json(finding.arguments())));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<Finding> findings, Function<Finding, Object> part)
            throws SQLException {
        return connection.createArrayOf(type, findings.stream().map(part).toArray());
    }

    static Finding read(ResultSet row) throws SQLException {
        return new Finding(row.getInt("row"), Optional.ofNullable(row.getString("column_key")),
                Optional.ofNullable(row.getString("letter")), row.getString("code"),
                row.getString("severity").equals("error") ? Severity.ERROR : Severity.NOTE,
                Optional.ofNullable(row.getString("masked")), arguments(row.getString("arguments")));
    }

    private static String json(Map<String, Object> arguments) {
        try {
            return JSON.writeValueAsString(arguments);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("arguments are numbers and texts: "
                    + arguments.keySet().stream().collect(Collectors.joining(", ")), impossible);
        }
    }

    private static Map<String, Object> arguments(String json) {
        try {
            return JSON.readValue(json, ARGUMENTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("arguments are written as JSON", impossible);
        }
    }
}
