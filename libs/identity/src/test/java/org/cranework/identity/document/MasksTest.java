package org.cranework.identity.document;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MasksTest {

    @Test
    void shouldShowTheFirstCharacterOfAName() {
        assertThat(Masks.name("示例甲")).isEqualTo("示**");
        assertThat(Masks.name("𠮷野家")).isEqualTo("𠮷**");
        assertThat(Masks.name("Ivanova Maria")).isEqualTo("I****");
        assertThat(Masks.name("")).isEmpty();
    }

    @Test
    void shouldShowTheEndsOfANumber() {
        assertThat(Masks.number("11010519491231002X")).isEqualTo("11**************2X");
        assertThat(Masks.number("E12345")).isEqualTo("******");
    }

    @Test
    void shouldShowTheEndOfAPhoneNumber() {
        assertThat(Masks.phone("10000000034")).isEqualTo("*********34");
        assertThat(Masks.phone("12345")).isEqualTo("*****");
    }

    @Test
    void shouldShowTheYearOfABirth() {
        assertThat(Masks.birthDate(LocalDate.of(2001, 2, 3))).isEqualTo("2001-**-**");
    }
}
