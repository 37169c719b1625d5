package org.cranework.gateway.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.contracts.Contract;
import org.cranework.contracts.Operation;
import org.cranework.contracts.PathTemplate;
import org.cranework.contracts.Permission;

/**
 * All operations of the suite as a tree of path segments, built once from the contract files: a request costs one look-up a
 * segment, however many operations there are.
 */
@Singleton
public class RouteTable {

    private final Node root = new Node();

    @Inject
    RouteTable() {
        this(Contract.all(), publicOperations());
    }

    RouteTable(List<Contract> contracts, Set<String> publicOperations) {
        for (Contract contract : contracts) {
            contract.operations().forEach(operation -> add(operation.path(), operation.method(),
                    new Route(operation.id(), operation.context(), publicOperations.contains(operation.id()),
                            isUpload(operation))));
            if (!contract.context().equals("gateway")) {
                // Each service's own contract is for anyone to read, and describes all but itself.
                add(PathTemplate.of("/api/v1/" + contract.context() + "/openapi.yaml"), "GET",
                        new Route("readContract", contract.context(), true, false));
            }
        }
    }

    /** The one question the gateway asks: who may do what is decided by the service, beside its records. */
    private static Set<String> publicOperations() {
        return Permission.all().stream().filter(Permission::isPublic).map(Permission::operation).collect(Collectors.toSet());
    }

    /** Finds the operation; a HEAD asks for what GET would. */
    public Match find(String method, String path) {
        Node node = root.find(path.substring(1).split("/", -1), 0);
        if (node == null) {
            return new Match.Nothing();
        }
        Route route = node.routes.get(method.equals("HEAD") ? "GET" : method);
        return route == null ? new Match.OtherMethods(new TreeSet<>(node.routes.keySet())) : new Match.Found(route);
    }

    private void add(PathTemplate path, String method, Route route) {
        Node node = root;
        for (String segment : path.segments()) {
            node = PathTemplate.isPlace(segment)
                    ? node.place()
                    : node.fixed.computeIfAbsent(segment, name -> new Node());
        }
        node.routes.put(method, route);
    }

    private static boolean isUpload(Operation operation) {
        JsonNode content = operation.definition().path("requestBody").path("content");
        return !content.isEmpty() && content.properties().stream().noneMatch(type -> type.getKey().endsWith("json"));
    }

    private static final class Node {

        private final Map<String, Node> fixed = new HashMap<>();
        private final Map<String, Route> routes = new TreeMap<>();
        private Node place;

        private Node place() {
            if (place == null) {
                place = new Node();
            }
            return place;
        }

        private Node find(String[] segments, int at) {
            if (at == segments.length) {
                return routes.isEmpty() ? null : this;
            }
            Node next = fixed.get(segments[at]);
            Node found = next == null ? null : next.find(segments, at + 1);
            return found != null || place == null || segments[at].isEmpty() ? found : place.find(segments, at + 1);
        }
    }
}
