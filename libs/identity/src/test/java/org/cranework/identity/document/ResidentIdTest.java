package org.cranework.identity.document;

import java.time.LocalDate;

import org.cranework.identity.document.ResidentId.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResidentIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void shouldAcceptTheStandardsOwnSamples() {
        assertThat(ResidentId.fault("11010519491231002X", TODAY)).isEmpty();
        assertThat(ResidentId.fault("440524188001010014", TODAY)).isEmpty();
    }

    @Test
    void shouldRefuseAWrongLength() {
        assertThat(ResidentId.fault("11010519491231002", TODAY)).contains(Fault.LENGTH);
        assertThat(ResidentId.fault("11010519491231002x", TODAY)).contains(Fault.LENGTH);
        assertThat(ResidentId.fault("", TODAY)).contains(Fault.LENGTH);
    }

    @Test
    void shouldRefuseADayThatIsNotInTheCalendar() {
        assertThat(ResidentId.fault("110105194902300028", TODAY)).contains(Fault.DATE);
        assertThat(ResidentId.fault("110105203012310020", TODAY)).contains(Fault.DATE);
    }

    @Test
    void shouldRefuseAWrongCheckCharacter() {
        assertThat(ResidentId.fault("110105194912310021", TODAY)).contains(Fault.CHECK_DIGIT);
    }

    @Test
    void shouldAcceptAnAddressNoTableHas() {
        // Given
        String digits = "99010120010203001";
        // When, Then
        assertThat(ResidentId.fault(digits + ResidentId.checkDigit(digits), TODAY)).isEmpty();
    }

    @Test
    void shouldReadAddressAndBirthDate() {
        assertThat(ResidentId.addressCode("11010519491231002X")).isEqualTo("110105");
        assertThat(ResidentId.birthDate("11010519491231002X")).contains(LocalDate.of(1949, 12, 31));
    }
}
