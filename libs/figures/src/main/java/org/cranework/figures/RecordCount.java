package org.cranework.figures;

import java.util.List;

/** How the records that figures count are counted again without their facts; a bean of each service that counts. */
public interface RecordCount {

    /** What is compared by itself: {@code measure}, {@code day}, and {@code organization_id} where a record says whose. */
    List<String> key();

    /** A query for the key's columns and, as {@code total}, how many records count for each. */
    String sql();
}
