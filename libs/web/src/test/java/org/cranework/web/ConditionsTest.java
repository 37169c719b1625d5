package org.cranework.web;

import java.util.Map;

import org.cranework.web.paging.Conditions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConditionsTest {

    @Test
    void shouldHoldOfEveryRowWhereNothingIsAskedFor() {
        // Given
        Conditions conditions = Conditions.of("state = :state", "state", null).and("unitId = :unit", "unit", null);

        // Then
        assertThat(conditions.text()).isEqualTo("true = true");
        assertThat(conditions.values()).isEmpty();
    }

    @Test
    void shouldAskForAllOfThem() {
        // Given
        Conditions scope = Conditions.of("personId = :person", "person", 7);

        // When
        Conditions both = scope.and(Conditions.of("(name like :q or code = :code)", "q", "a%").with("code", "a"));

        // Then
        assertThat(both.text()).isEqualTo("personId = :person and (name like :q or code = :code)");
        assertThat(both.values()).isEqualTo(Map.of("person", 7, "q", "a%", "code", "a"));
        assertThat(scope.text()).isEqualTo("personId = :person");
    }

    @Test
    void shouldNotLetAFilterTakeThePlaceOfAScope() {
        // Given
        Conditions scope = Conditions.of("personId = :person", "person", 7);

        // When, Then
        assertThatThrownBy(() -> scope.and("personId = :person", "person", 8)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(":person would have two values");
    }
}
