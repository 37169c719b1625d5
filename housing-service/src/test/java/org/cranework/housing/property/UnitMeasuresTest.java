package org.cranework.housing.property;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitMeasuresTest {

    @Test
    void shouldCountAnApartmentFromItsPlanAndAgainFromItsAcceptance() {
        assertThat(UnitMeasures.of(UnitKind.TALENT_APARTMENT, List.of(UnitState.PLANNED)))
                .containsExactly("unit.apartment.planned");
        assertThat(UnitMeasures.of(UnitKind.TALENT_APARTMENT, List.of(UnitState.PLANNED, UnitState.ACQUIRED)))
                .containsExactly("unit.apartment.planned");
        assertThat(UnitMeasures.of(UnitKind.TALENT_APARTMENT,
                List.of(UnitState.PLANNED, UnitState.ACQUIRED, UnitState.ACCEPTED, UnitState.AVAILABLE)))
                .containsExactly("unit.apartment.planned", "unit.apartment.completed");
    }

    @Test
    void shouldCountOtherHomesFromTheirAcquisition() {
        assertThat(UnitMeasures.of(UnitKind.RAISED_HOUSE, List.of(UnitState.PLANNED))).isEmpty();
        assertThat(UnitMeasures.of(UnitKind.RAISED_HOUSE, List.of(UnitState.PLANNED, UnitState.ACQUIRED, UnitState.ACCEPTED)))
                .containsExactly("unit.house.raised");
        assertThat(UnitMeasures.of(UnitKind.COMMERCIAL_HOUSE, List.of(UnitState.PLANNED))).isEmpty();
        assertThat(UnitMeasures.of(UnitKind.COMMERCIAL_HOUSE, List.of(UnitState.PLANNED, UnitState.ACQUIRED)))
                .containsExactly("unit.group-purchase");
    }
}
