package org.cranework.casework.policy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.cranework.casework.CaseProblem;
import org.cranework.testing.backbone.Backbone;
import org.cranework.web.problem.ProblemException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PoliciesTest {

    private static final String RENT = "rent";
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2019, 7, 1);

    private static DataSource database;

    private final Policies policies = new Policies(new PolicyTable(database), new ObjectMapper());

    /** The rules of a sample policy. */
    record Rent(int cents) {}

    @BeforeAll
    static void migrate() {
        database = Backbone.shared().postgres().newDatabase("casework_policy").dataSource();
        Flyway.configure().dataSource(database).locations("db/casework").load().migrate();
    }

    @BeforeEach
    void adoptTwo() throws SQLException {
        try (Connection connection = database.getConnection(); Statement empty = connection.createStatement()) {
            empty.execute("TRUNCATE policy");
        }
        adopt(FIRST, 100);
        adopt(SECOND, 120);
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01, 100", "2019-06-30, 100", "2019-07-01, 120", "9999-12-31, 120"})
    void shouldReadTheVersionInForceOnTheDay(LocalDate day, int cents) {
        assertThat(policies.on(RENT, day, Rent.class).rules()).isEqualTo(new Rent(cents));
    }

    @Test
    void shouldSayThatNoVersionWasInForceBeforeTheFirst() {
        // When
        ProblemException refusal = catchThrowableOfType(ProblemException.class,
                () -> policies.on(RENT, FIRST.minusDays(1), Rent.class));

        // Then
        assertThat(refusal.type()).isEqualTo(CaseProblem.POLICY_NOT_ADOPTED);
        assertThat(refusal.members()).isEqualTo(Map.of("policy", RENT, "day", "2017-12-31"));
        assertThat(policies.find("another", SECOND, Rent.class)).isEmpty();
    }

    @Test
    void shouldLetAVersionOfTheSameDayTakeThePlaceOfTheOneBefore() {
        // When
        Policy<Rent> corrected = adopt(SECOND, 130);

        // Then
        assertThat(corrected.version()).isEqualTo(3);
        assertThat(policies.on(RENT, SECOND, Rent.class)).isEqualTo(corrected);
        assertThat(policies.on(RENT, SECOND.minusDays(1), Rent.class).version()).isEqualTo(1);
    }

    @Test
    void shouldRefuseAVersionThatWouldReachBackBehindTheNewest() {
        // When
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> adopt(SECOND.minusDays(1), 90));

        // Then
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo("/validFrom");
            assertThat(violation.code()).isEqualTo("policy-before-newest");
            assertThat(violation.arguments()).isEqualTo(Map.of("newest", "2019-07-01"));
        });
        assertThat(policies.all(RENT, Rent.class)).extracting(Policy::version).containsExactly(2, 1);
    }

    @Test
    void shouldKeepEveryVersionAsItWasAdopted() {
        // When
        List<Policy<Rent>> all = policies.all(RENT, Rent.class);

        // Then
        assertThat(all).extracting(Policy::validFrom).containsExactly(SECOND, FIRST);
        assertThat(all).extracting(Policy::source).containsOnly("document of the day");
        assertThat(policies.find(RENT, all.getLast().id(), Rent.class)).contains(all.getLast());
        assertThat(policies.find("another", all.getLast().id(), Rent.class)).isEmpty();
        assertThat(policies.find(RENT, UUID.randomUUID(), Rent.class)).isEmpty();
    }

    @Test
    void shouldCountTheVersionsOfEachPolicyByItself() {
        assertThat(policies.adopt("another", FIRST, "its own document", new Rent(1)).version()).isEqualTo(1);
    }

    @Test
    void shouldNotReadRulesAsWhatTheyAreNot() {
        assertThatIllegalStateException().isThrownBy(() -> policies.on(RENT, SECOND, LocalDate.class))
                .withMessageContaining("not readable as LocalDate");
    }

    private Policy<Rent> adopt(LocalDate validFrom, int cents) {
        return policies.adopt(RENT, validFrom, "document of the day", new Rent(cents));
    }
}
