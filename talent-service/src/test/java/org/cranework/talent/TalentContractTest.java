package org.cranework.talent;

import org.cranework.testing.architecture.ArchitectureRules;
import org.cranework.testing.contract.ResourceContract;
import org.junit.jupiter.api.Test;

class TalentContractTest {

    @Test
    void shouldOfferWhatTheContractSays() {
        ResourceContract.check("talent", "org.cranework.talent");
    }

    @Test
    void shouldKeepTheRulesOfItsInside() {
        ArchitectureRules.check("org.cranework.talent");
    }
}
