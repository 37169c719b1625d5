package org.cranework.eventing.operation;

import java.time.Duration;

import org.cranework.eventing.TestDatabase;
import org.cranework.eventing.TestTransactions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InboxSweepTest {

    private final TestDatabase database = new TestDatabase();

    @Test
    void shouldDeleteWhatIsOlderInSlicesAndKeepTheRest() throws Exception {
        // Given
        database.execute("""
                INSERT INTO inbox SELECT 'test.thing', uuidv7(), now() - make_interval(days => d)
                  FROM generate_series(1, 70) d, generate_series(1, 100)""");

        // When
        new InboxSweep(new TestTransactions(database), Duration.ofDays(35), 1000).run();

        // Then
        assertThat(database.count("SELECT count(*) FROM inbox")).isEqualTo(3400);
        assertThat(database.count("SELECT count(*) FROM inbox WHERE received_at < now() - interval '35 days'")).isZero();
    }
}
