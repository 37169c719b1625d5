package org.cranework.contracts;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each file carries its own copy of the shared components; this keeps the copies copies. */
class SharedComponentTest {

    static List<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void shouldReadAsInComponents(Contract contract) {
        // Given
        JsonNode shared = Files.yaml(Files.path("openapi/components.yaml")).path("components");
        JsonNode own = contract.document().path("components");

        // When
        List<String> different = new ArrayList<>();
        shared.properties().forEach(kind -> kind.getValue().properties().forEach(component -> {
            JsonNode copy = own.path(kind.getKey()).path(component.getKey());
            if (!copy.isMissingNode() && !copy.equals(component.getValue())) {
                different.add(contract.context() + ": " + kind.getKey() + "/" + component.getKey());
            }
        }));

        // Then
        assertThat(different).isEmpty();
        assertThat(own.path("securitySchemes")).isEqualTo(shared.path("securitySchemes"));
        assertThat(contract.document().path("security").toString()).isEqualTo("[{\"bearer\":[]}]");
    }
}
