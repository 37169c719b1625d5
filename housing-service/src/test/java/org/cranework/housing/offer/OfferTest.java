package org.cranework.housing.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.cranework.housing.application.ApplicationLine.Applying;
import org.cranework.housing.property.UnitKind;
import org.cranework.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class OfferTest {

    /** Made on 1 May, to be answered until the end of the sixth in the city. */
    private static final Instant DEADLINE_AT = Instant.parse("2019-05-06T16:00:00Z");
    private static final Instant NOW = Instant.parse("2019-05-01T02:00:00Z");

    private final Offer offer = new Offer(UUID.randomUUID(), UnitKind.TALENT_APARTMENT,
            new OfferTerms(new Applying(UUID.randomUUID(), UUID.randomUUID(), 24, List.of(new byte[32])),
                    LocalDate.of(2019, 5, 1), LocalDate.of(2019, 5, 6), DEADLINE_AT, LocalDate.of(2019, 5, 7), true, null),
            NOW);

    @Test
    void shouldTakeAnAnswerUntilTheLastInstantOfItsLastDay() {
        // Given
        Instant last = DEADLINE_AT.minusNanos(1);

        // When, Then
        assertThat(offer.isDue(last)).isFalse();
        assertThatCode(() -> offer.checkOpen("accept", last)).doesNotThrowAnyException();
        assertThatCode(() -> offer.checkOpen("refuse", last)).doesNotThrowAnyException();
    }

    @Test
    void shouldTakeNoneFromThenOnAndNameTheLastDay() {
        // When
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> offer.checkOpen("accept", DEADLINE_AT));

        // Then
        assertThat(offer.isDue(DEADLINE_AT)).isTrue();
        assertThat(refusal.type()).isEqualTo(OfferProblem.OFFER_EXPIRED);
        assertThat(refusal.members()).containsEntry("deadline", "2019-05-06");
        assertThat(offer.state()).isEqualTo(OfferState.MADE);
    }

    @Test
    void shouldNameTheStateRatherThanTheDeadlineOnceAnswered() {
        // Given
        offer.close("refuse", null, NOW);

        // When
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> offer.checkOpen("accept", DEADLINE_AT));

        // Then
        assertThat(refusal.getMessage()).isEqualTo("action-not-allowed");
        assertThat(refusal.members()).containsEntry("state", "refused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"MADE | accept refuse rescind", "ACCEPTED | ''", "REFUSED | ''", "EXPIRED | ''",
            "RESCINDED | ''"})
    void shouldGetOneAnswer(OfferState state, String actions) {
        assertThat(String.join(" ", OfferState.LIFE.actions(state))).isEqualTo(actions);
    }
}
