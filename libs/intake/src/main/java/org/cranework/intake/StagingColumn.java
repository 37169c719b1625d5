package org.cranework.intake;

import java.util.Objects;

/**
 * A column of the staging table.
 *
 * @param name in SQL
 * @param type one of text, bytea, integer, date, uuid
 */
public record StagingColumn(String name, String type) {

    public StagingColumn {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(type, "type must not be null");
    }
}
