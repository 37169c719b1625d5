package org.cranework.gateway;

import org.cranework.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepTheRules() {
        ArchitectureRules.check("org.cranework.gateway");
    }
}
