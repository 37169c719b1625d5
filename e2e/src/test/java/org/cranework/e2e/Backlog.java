package org.cranework.e2e;

/** What has happened in one service and has not yet arrived in those that are told of it. */
public final class Backlog {

    private Backlog() {}

    /** Waits until every service knows what the others have told: what one test left would look like an outage to the next. */
    public static void digested() {
        Progress.until("every event is published and applied", 0, Backlog::events);
    }

    private static long events() {
        long enrollments = count("training", "enrollment");
        long persons = count("talent", "person");
        return count("talent", "outbox") + count("training", "outbox") + count("housing", "outbox")
                + count("talent", "organization") - count("training", "college")
                + enrollments - count("talent", "person_association")
                + persons - count("training", "person_link")
                + persons - count("housing", "person");
    }

    private static long count(String database, String table) {
        return Databases.number(database, "SELECT count(*) FROM " + table);
    }
}
