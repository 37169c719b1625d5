package org.cranework.identity.document;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SocialCreditCodeTest {

    @Test
    void shouldAcceptARightCode() {
        assertThat(SocialCreditCode.isValid("91350100M000100Y43")).isTrue();
    }

    @Test
    void shouldRefuseAWrongCheckCharacter() {
        assertThat(SocialCreditCode.isValid("91350100M000100Y44")).isFalse();
    }

    @Test
    void shouldRefuseTwoCharactersSwapped() {
        assertThat(SocialCreditCode.isValid("91350100M000100Y34")).isFalse();
        assertThat(SocialCreditCode.isValid("91530100M000100Y43")).isFalse();
    }

    @Test
    void shouldRefuseLettersTheStandardLeavesOut() {
        for (char letter : "IOSVZ".toCharArray()) {
            assertThat(SocialCreditCode.isValid("91350100M000100Y4" + letter)).isFalse();
        }
        assertThat(SocialCreditCode.isValid("91350100m000100y43")).isFalse();
        assertThat(SocialCreditCode.isValid("")).isFalse();
    }
}
