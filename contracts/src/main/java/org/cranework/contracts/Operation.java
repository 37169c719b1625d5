package org.cranework.contracts;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One operation of a contract.
 *
 * @param context the service, as in paths and file names
 * @param id the operationId, unique in the suite; also its id in {@code permissions.csv}
 * @param method in upper case
 * @param path as in the contract, {@code /api/v1/talent/persons/{id}}
 * @param definition the operation object
 * @param parameters of the path item and the operation, references resolved
 */
public record Operation(String context, String id, String method, PathTemplate path, JsonNode definition,
        List<JsonNode> parameters) {

    public Operation {
        Objects.requireNonNull(context, "context must not be null");
        Objects.requireNonNull(id, "id must not be null");
        parameters = List.copyOf(parameters);
    }

    /** Says whether the contract asks for no token. */
    public boolean isOpen() {
        return definition.path("security").isArray() && definition.path("security").isEmpty();
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + id + ")";
    }
}
