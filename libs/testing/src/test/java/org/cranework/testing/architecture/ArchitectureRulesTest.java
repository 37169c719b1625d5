package org.cranework.testing.architecture;

import java.util.List;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ArchitectureRulesTest {

    private static final String SAMPLE = "org.cranework.testing.architecture.sample";

    private final List<String> violations = ArchitectureRules.violations(new ClassFileImporter().importPackages(SAMPLE),
            SAMPLE);

    @ParameterizedTest
    @ValueSource(strings = {"touch other features only through use cases and events", "not have entities in their signatures",
            "open to nobody or to everybody", "the admission gate counts on it", "transactions start at the use case",
            "so that a test can set it", "facts leave through the outbox"})
    void shouldFindEachViolation(String rule) {
        assertThat(violations).filteredOn(violation -> violation.contains(rule)).hasSize(1);
    }

    @Test
    void shouldFindNothingElse() {
        assertThat(violations).hasSize(7);
        assertThat(String.join("\n", violations)).doesNotContain("allowed");
    }
}
