package org.cranework.housing;

import org.cranework.testing.contract.ResourceContract;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void shouldOfferWhatTheContractPromises() {
        ResourceContract.check("housing", "org.cranework.housing");
    }
}
