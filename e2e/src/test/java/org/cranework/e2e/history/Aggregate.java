package org.cranework.e2e.history;

import java.util.List;

/**
 * One kind of record, the topic that tells of it, and who keeps a copy of what the topic tells.
 *
 * @param topic the topic
 * @param source its rows at the owner: id and version
 * @param copies the same at those who are told
 */
record Aggregate(String topic, Rows source, List<Rows> copies) {

    /** A query for ids and versions. */
    record Rows(String database, String query) {}

    /** All that travels today between services. */
    static final List<Aggregate> ALL = List.of(
            new Aggregate("talent.organization", new Rows("talent", "SELECT id, version FROM organization"),
                    List.of(new Rows("training", "SELECT id, version FROM college"))),
            new Aggregate("training.enrollment", new Rows("training", "SELECT id, version FROM enrollment"),
                    List.of(new Rows("talent", "SELECT enrollment_id, version FROM person_association"))),
            new Aggregate("talent.person", new Rows("talent", "SELECT id, version FROM person"),
                    List.of(new Rows("housing", "SELECT id, version FROM person"),
                            new Rows("training", "SELECT person_id, version FROM person_link"))));
}
