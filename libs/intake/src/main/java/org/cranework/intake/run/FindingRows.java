package org.cranework.intake.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")) {
            for (Finding finding : findings) {
                insert.setObject(1, run);
                insert.setInt(2, finding.row());
                insert.setString(3, finding.column().orElse(null));
                insert.setString(4, finding.letter().orElse(null));
                insert.setString(5, finding.code());
                insert.setString(6, finding.severity().code());
                insert.setString(7, finding.masked().orElse(null));
                insert.setString(8, json(finding.arguments()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
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
