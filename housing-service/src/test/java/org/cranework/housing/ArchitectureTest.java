package org.cranework.housing;

import org.cranework.testing.architecture.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepTheRulesOfTheSuite() {
        // When / Then
        ArchitectureRules.check("org.cranework.housing");
    }
}
