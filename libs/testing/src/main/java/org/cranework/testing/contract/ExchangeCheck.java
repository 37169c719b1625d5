package org.cranework.testing.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.contracts.Contract;
import org.cranework.contracts.Operation;

/**
 * Compares exchanges with a contract. A refused request may be as wrong as the test wants it; one that succeeded must be one
 * the contract allows. Every answer must be one it announces, in status, media type, headers and body.
 */
final class ExchangeCheck {

    private static final Set<String> EVERYWHERE = Set.of("authorization", "accept", "content-type", "content-length", "host");

    private final Contract contract;
    private final Places places;
    private final Bodies bodies;

    ExchangeCheck(Contract contract) {
        this.contract = contract;
        SchemaSource schemas = new SchemaSource(contract.document());
        this.places = new Places(contract, schemas);
        this.bodies = new Bodies(contract, schemas);
    }

    List<String> violations(Exchange exchange) {
        Optional<Operation> operation = contract.find(exchange.method(), exchange.path());
        if (operation.isEmpty()) {
            return exchange.status() == 404 || exchange.status() == 405
                    ? List.of()
                    : List.of("no operation of the contract takes this request, yet it was answered");
        }
        List<String> violations = new ArrayList<>();
        if (exchange.succeeded()) {
            violations.addAll(request(operation.get(), exchange));
        }
        violations.addAll(response(operation.get(), exchange));
        return violations;
    }

    private List<String> request(Operation operation, Exchange exchange) {
        List<String> violations = new ArrayList<>();
        Map<String, JsonNode> query = places.declared(operation, "query");
        exchange.query().keySet().stream().filter(name -> !query.containsKey(name))
                .forEach(name -> violations.add("query parameter " + name + " is not in the contract"));
        query.forEach((name, parameter) -> violations
                .addAll(places.check(parameter, "query/" + name, exchange.query().getOrDefault(name, List.of()))));
        places.declared(operation, "header").forEach((name, parameter) -> {
            String value = exchange.requestHeaders().get(name.toLowerCase(Locale.ROOT));
            if (!EVERYWHERE.contains(name)) {
                violations.addAll(places.check(parameter, "header/" + name, value == null ? List.of() : List.of(value)));
            }
        });
        violations.addAll(bodies.request(operation, exchange));
        return violations;
    }

    private List<String> response(Operation operation, Exchange exchange) {
        JsonNode responses = operation.definition().path("responses");
        String status = Integer.toString(exchange.status());
        if (exchange.succeeded() && !responses.has(status)) {
            return List.of("the contract announces no " + status);
        }
        JsonNode response = contract.resolve(responses.has(status) ? responses.get(status) : responses.path("default"));
        List<String> violations = new ArrayList<>(bodies.response(response, exchange));
        response.path("headers").properties().forEach(header -> {
            String value = exchange.responseHeaders().get(header.getKey().toLowerCase(Locale.ROOT));
            if (value != null) {
                violations.addAll(places.check(contract.resolve(header.getValue()), "response header " + header.getKey(),
                        List.of(value)));
            }
        });
        return violations;
    }
}
