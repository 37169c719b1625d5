package org.cranework.training;

import org.cranework.testing.architecture.ArchitectureRules;
import org.cranework.testing.contract.ResourceContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void shouldOfferWhatItsContractPromisesAndNothingElse() {
        ResourceContract.check("training", "org.cranework.training");
    }

    @Test
    void shouldKeepTheRulesOfTheHouse() {
        ArchitectureRules.check("org.cranework.training");
    }
}
