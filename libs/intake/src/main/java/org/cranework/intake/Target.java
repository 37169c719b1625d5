package org.cranework.intake;

import java.util.List;

/**
 * The table that rows land in, so far as the difference needs to know it. Staging and target both have the key columns and a
 * {@code digest}; the target also has {@code id} and {@code organization_id}.
 *
 * @param table its name
 * @param key what identifies a record within its organization
 * @param period the column, one of the key, that bounds what a sheet speaks about: no record of a period that the sheet does not
 *            name is missing from it
 * @param live the condition, on alias {@code t}, under which a record can be missing
 * @param label the column, in both, that shows a record masked
 * @param changedFields an SQL array of names of what differs between {@code t} and the staged {@code s}
 */
public record Target(String table, List<String> key, String period, String live, String label, String changedFields) {

    public Target {
        key = List.copyOf(key);
    }

    /** The join condition of target {@code t} and staging {@code s}. */
    public String sameKey() {
        return String.join(" AND ", key.stream().map(column -> "t." + column + " = s." + column).toList());
    }
}
