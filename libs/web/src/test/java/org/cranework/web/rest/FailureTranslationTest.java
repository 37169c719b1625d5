package org.cranework.web.rest;

import java.sql.SQLException;

import jakarta.persistence.OptimisticLockException;

import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTranslationTest {

    @ParameterizedTest
    @CsvSource({"23505, conflict, ", "23P01, conflict, ", "40001, busy, 1", "40P01, busy, 1", "55P03, busy, 1",
            "08006, unavailable, 1", "53300, unavailable, 1", "57P01, unavailable, 1", "22021, malformed-request, "})
    void shouldFindTheRefusalThatTheDatabaseGave(String state, String code, String retryAfter) {
        // When
        ProblemException refusal = FailureTranslation.of(wrapped(new SQLException("some text", state))).orElseThrow();

        // Then
        assertThat(refusal.type().code()).isEqualTo(code);
        assertThat(refusal.headers().get("Retry-After")).isEqualTo(retryAfter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "23502", "23514", "57014", "XX000"})
    void shouldLeaveWhatIsOurOwnFault(String state) {
        assertThat(FailureTranslation.of(wrapped(new SQLException("some text", state)))).isEmpty();
    }

    @Test
    void shouldCallAnExhaustedPoolBusyAndNothingElseWithoutAState() {
        // When
        var exhausted = FailureTranslation.of(wrapped(new SQLException("Sorry, Acquisition timeout of 5s reached")));
        var unknown = FailureTranslation.of(wrapped(new SQLException("something else")));

        // Then
        assertThat(exhausted.orElseThrow().type().code()).isEqualTo("busy");
        assertThat(unknown).isEmpty();
    }

    @Test
    void shouldAnswerALostRaceAsAFailedPrecondition() {
        assertThat(FailureTranslation.of(wrapped(new OptimisticLockException())).orElseThrow().type().code())
                .isEqualTo("precondition-failed");
    }

    @Test
    void shouldLetTheOutermostRefusalSpeak() {
        // Given
        ProblemException kinder = ProblemException.of(CommonProblem.INVALID_REQUEST, new SQLException("some text", "23505"));

        // When, Then
        assertThat(FailureTranslation.of(wrapped(kinder))).containsSame(kinder);
    }

    @Test
    void shouldEndWhereCausesGoInACircle() {
        // Given
        var outer = new IllegalStateException("outer");
        outer.initCause(new IllegalStateException("inner", outer));

        // When, Then
        assertThat(FailureTranslation.of(outer)).isEmpty();
    }

    private static Throwable wrapped(Throwable cause) {
        return new IllegalStateException("a framework's words", new IllegalStateException("more of them", cause));
    }
}
