package org.cranework.gateway.suite;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.contracts.Contract;
import org.cranework.contracts.Operation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuiteContractTest {

    @Test
    void shouldHoldEveryOperationAndResolveEveryReference() {
        // When
        JsonNode suite = SuiteContract.merge(Contract.all());

        // Then
        Contract merged = Contract.parse("suite", suite.toString());
        assertThat(merged.operations().stream().map(Operation::id)).containsExactlyInAnyOrderElementsOf(
                Contract.all().stream().flatMap(contract -> contract.operations().stream()).map(Operation::id).toList());
        assertThat(suite.findValuesAsText("$ref")).isNotEmpty()
                .allSatisfy(reference -> assertThat(suite.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
    }

    @Test
    void shouldRenameWhatTwoServicesCallAlike() {
        // Given
        Contract one = contract("talent", "string");
        Contract other = contract("training", "integer");

        // When
        JsonNode suite = SuiteContract.merge(List.of(one, other));

        // Then
        JsonNode schemas = suite.path("components").path("schemas");
        assertThat(schemas.path("Kind").path("type").asText()).isEqualTo("string");
        assertThat(schemas.path("TrainingKind").path("type").asText()).isEqualTo("integer");
        assertThat(schemas.path("Holder").path("properties").path("kind").path("$ref").asText())
                .isEqualTo("#/components/schemas/Kind");
        assertThat(schemas.path("TrainingHolder").path("properties").path("kind").path("$ref").asText())
                .isEqualTo("#/components/schemas/TrainingKind");
    }

    private static Contract contract(String context, String type) {
        return Contract.parse(context, """
                paths: {}
                components:
                  schemas:
                    Kind: {type: %s}
                    Holder: {type: object, properties: {kind: {$ref: '#/components/schemas/Kind'}, of: {const: %s}}}
                """.formatted(type, context));
    }
}
