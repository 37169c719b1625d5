package org.cranework.local.city;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import org.cranework.local.backbone.BackboneException;

/**
 * Dead letters and republication. A service carries the request out itself, because only its code can apply or rebuild an
 * event; this command writes the request and waits for the outcome.
 */
final class EventCommand {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final City city;
    private final Console console;

    EventCommand(City city, Console console) {
        this.city = city;
        this.console = console;
    }

    int run(List<String> arguments) throws SQLException {
        String form = String.join(" ", arguments.subList(0, Math.min(2, arguments.size())));
        if (arguments.size() == 2 && "dead list".equals(form)) {
            return list();
        }
        if (arguments.size() >= 3 && arguments.size() <= 4 && ("dead replay".equals(form) || "dead discard".equals(form))) {
            UUID aggregate = arguments.size() == 4 ? uuid(arguments.get(3)) : null;
            return request(consumerService(arguments.get(2)), arguments.get(1), arguments.get(2), aggregate);
        }
        if (arguments.size() == 2 && "republish".equals(arguments.getFirst())) {
            String aggregate = arguments.get(1);
            return request(service(aggregate.split("\\.")[0], aggregate), "republish", aggregate, null);
        }
        throw new UsageException(Main.usage(arguments, "dead list", "dead replay <consumer> [aggregate id]",
                "dead discard <consumer> <aggregate id>", "republish <context>.<aggregate>"));
    }

    private int list() throws SQLException {
        String query = """
                SELECT consumer, aggregate_id, count(*) AS events, min(parked_at)::text AS since,
                       min(reason) FILTER (WHERE reason IS NOT NULL) AS reason
                FROM parked_event GROUP BY consumer, aggregate_id ORDER BY min(position)""";
        boolean none = true;
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                try (Connection connection = connect(service);
                        var statement = connection.createStatement();
                        var rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        none = false;
                        console.line("%s  %s  %d events since %s: %s".formatted(rows.getString("consumer"),
                                rows.getString("aggregate_id"), rows.getInt("events"), rows.getString("since"),
                                rows.getString("reason")));
                    }
                }
            }
        }
        if (none) {
            console.line("No event is dead.");
        }
        return 0;
    }

    private int request(Service service, String operation, String target, UUID aggregate) throws SQLException {
        try (Connection connection = connect(service)) {
            UUID id = write(connection, operation, target, aggregate);
            console.step(operation + " of " + target + " asked of " + service.module());
            return await(connection, id);
        }
    }

    private static UUID write(Connection connection, String operation, String target, UUID aggregate) throws SQLException {
        try (var statement = connection.prepareStatement(
                "INSERT INTO event_request (operation, target, aggregate_id) VALUES (?, ?, ?) RETURNING id")) {
            statement.setString(1, operation);
            statement.setString(2, target);
            statement.setObject(3, aggregate);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, UUID.class);
            }
        }
    }

    private int await(Connection connection, UUID id) throws SQLException {
        long end = System.nanoTime() + LIMIT.toNanos();
        long shown = -1;
        try (var statement = connection.prepareStatement("SELECT affected, outcome FROM event_request WHERE id = ?")) {
            statement.setObject(1, id);
            while (System.nanoTime() < end) {
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    if (rows.getString("outcome") != null) {
                        console.step(rows.getString("outcome") + ", " + rows.getLong("affected") + " events");
                        return 0;
                    }
                    if (rows.getLong("affected") != shown) {
                        shown = rows.getLong("affected");
                        console.step(shown + " events so far");
                    }
                }
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
        }
        throw new BackboneException("Not finished after " + LIMIT.toMinutes() + " minutes; the service goes on by itself.");
    }

    /** The one service whose database has this consumer's parked events, by the consumer's name. */
    private Service consumerService(String consumer) throws SQLException {
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                try (Connection connection = connect(service);
                        var statement = connection.prepareStatement("SELECT 1 FROM parked_event WHERE consumer = ? LIMIT 1")) {
                    statement.setString(1, consumer);
                    try (var rows = statement.executeQuery()) {
                        if (rows.next()) {
                            return service;
                        }
                    }
                }
            }
        }
        throw new BackboneException("No dead event of " + consumer + ". Those there are: ./cranework dead list");
    }

    private static Service service(String context, String aggregate) {
        for (Service service : Service.values()) {
            if (service.hasDatabase() && service.context().equals(context)) {
                return service;
            }
        }
        throw new UsageException("No service publishes " + aggregate + "; aggregates are such as talent.person.");
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("Not an aggregate's id: " + text);
        }
    }

    private Connection connect(Service service) throws SQLException {
        return city.databases().existing(service.context()).dataSource().getConnection();
    }
}
