package org.cranework.web.token;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant END = NOW.plusSeconds(30);
    private static final TokenHash ZHANG = TokenHash.of("zhang");
    private static final TokenHash LI = TokenHash.of("li");
    private static final TokenHash WANG = TokenHash.of("wang");

    private final VerifiedTokens<String> tokens = new VerifiedTokens<>(2);

    @Test
    void shouldKnowATokenUntilItEnds() {
        // Given
        tokens.remember(ZHANG, "zhang", END, NOW);

        // When, Then
        assertThat(tokens.find(ZHANG, END.minusMillis(1))).contains("zhang");
        assertThat(tokens.find(ZHANG, END)).isEmpty();
        assertThat(tokens.find(ZHANG, NOW)).as("what has ended is forgotten").isEmpty();
    }

    @Test
    void shouldHaveATokenVerifiedAgainEachMinute() {
        // Given
        tokens.remember(ZHANG, "zhang", NOW.plusSeconds(3600), NOW);

        // When, Then
        assertThat(tokens.find(ZHANG, NOW.plusSeconds(59))).contains("zhang");
        assertThat(tokens.find(ZHANG, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void shouldKnowNoOther() {
        // Given
        tokens.remember(ZHANG, "zhang", END, NOW);

        // When, Then
        assertThat(tokens.find(LI, NOW)).isEmpty();
    }

    @Test
    void shouldRememberNoMoreThanItMay() {
        // Given
        tokens.remember(ZHANG, "zhang", END, NOW);
        tokens.remember(LI, "li", END.plusSeconds(20), NOW);

        // When
        tokens.remember(WANG, "wang", END.plusSeconds(20), NOW);

        // Then
        assertThat(tokens.find(WANG, NOW)).isEmpty();
        assertThat(tokens.find(LI, NOW)).contains("li");

        // When: one has ended
        tokens.remember(WANG, "wang", END.plusSeconds(20), END);

        // Then
        assertThat(tokens.find(WANG, END)).contains("wang");
    }

    @Test
    void shouldForgetAll() {
        // Given
        tokens.remember(ZHANG, "zhang", END, NOW);

        // When
        tokens.forgetAll();

        // Then
        assertThat(tokens.find(ZHANG, NOW)).isEmpty();
    }

    @Test
    void shouldTellTokensApartByAllOfThem() {
        assertThat(TokenHash.of("Bearer a")).isNotEqualTo(TokenHash.of("bearer a")).isEqualTo(TokenHash.of("Bearer a"));
    }
}
