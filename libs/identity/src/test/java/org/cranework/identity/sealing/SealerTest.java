package org.cranework.identity.sealing;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SealerTest {

    private static final SealContext NAME = new SealContext("person.name");

    private final Sealer sealer = new Sealer(SomeKeys.ring(1));

    @Test
    void shouldOpenWhatItSealed() {
        // When
        byte[] sealed = sealer.seal("示例甲", NAME);
        // Then
        assertThat(sealer.open(sealed, NAME)).isEqualTo("示例甲");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("示例");
    }

    @Test
    void shouldSealTheSameValueDifferentlyEachTime() {
        assertThat(sealer.seal("x", NAME)).isNotEqualTo(sealer.seal("x", NAME));
    }

    @Test
    void shouldRefuseAnAlteredValue() {
        // Given
        byte[] sealed = sealer.seal("x", NAME);
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            // When, Then
            assertThatThrownBy(() -> sealer.open(altered, NAME)).isInstanceOf(SealException.class);
        }
    }

    @Test
    void shouldRefuseAnotherColumnsValue() {
        // Given
        byte[] sealed = sealer.seal("x", NAME);
        // When, Then
        assertThatThrownBy(() -> sealer.open(sealed, new SealContext("person.phone")))
                .isInstanceOf(SealException.class).hasMessageContaining("person.phone");
    }

    @Test
    void shouldRefuseAValueThatIsNotSealed() {
        assertThatThrownBy(() -> sealer.open(new byte[]{1, 2, 3}, NAME)).isInstanceOf(SealException.class);
    }

    @Test
    void shouldMoveAnEarlierKeysValueToTheCurrentKey() {
        // Given
        byte[] before = sealer.seal("x", NAME);
        Sealer rotated = new Sealer(SomeKeys.ring(2, 1));
        // When
        byte[] after = rotated.reseal(before, NAME).orElseThrow();
        // Then
        assertThat(new Sealer(SomeKeys.ring(2)).open(after, NAME)).isEqualTo("x");
        assertThat(rotated.reseal(after, NAME)).isEmpty();
    }

    @Test
    void shouldNameTheKeyThatIsNotThere() {
        // Given
        byte[] sealed = sealer.seal("x", NAME);
        // When, Then
        assertThatThrownBy(() -> new Sealer(SomeKeys.ring(2)).open(sealed, NAME)).hasMessage("no key with id 1");
    }
}
