package org.cranework.testing.contract;

import java.util.List;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.cranework.testing.contract.sample.CrateResource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceContractTest {

    @Test
    void shouldNameEveryDifferenceBothWays() {
        // Given
        List<ResourceMethod> methods = ResourceMethod.in(new ClassFileImporter().importClasses(CrateResource.class,
                CrateResource.Paging.class));

        // When
        List<String> differences = ResourceContract.differences(SampleContract.CONTRACT, methods);

        // Then
        assertThat(differences).containsExactlyInAnyOrder(
                "GET /api/v1/sample/crates/{} is not in the contract, but CrateResource.read answers it",
                "DELETE /api/v1/sample/crates/{id} (removeCrate) has no resource method",
                "CrateResource.list permits , the contract calls it listCrates",
                "CrateResource.add permits , the contract calls it addCrate",
                "CrateResource.list takes offset, which listCrates has not",
                "CrateResource.add reads [text/csv], addCrate [application/json]");
    }
}
