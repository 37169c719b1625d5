package org.cranework.e2e.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.cranework.e2e.Backlog;
import org.cranework.e2e.Databases;
import org.cranework.e2e.Progress;
import org.cranework.e2e.Sheets;
import org.cranework.e2e.TestCity;
import org.cranework.e2e.TestCollege;
import org.cranework.local.backbone.Kafka;
import org.cranework.local.backbone.Listening;
import org.cranework.local.city.City;
import org.cranework.local.city.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE;

/**
 * F10: the ways from the gateway to talent, from talent to PostgreSQL and from talent to Kafka, each damaged in each way for a while, with clerks
 * at work.
 */
@Tag("long")
@Isolated("damages the ways between processes")
class NetworkIT {

    private static final Duration FAULT = Duration.ofSeconds(15);
    /** I7. */
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private static final int STUDENTS = 200;
    private static final City CITY = TestCity.get();
    private static final Traces TRACES = new Traces();
    private static int series = 70;
    private static Wire toTalent;
    private static Wire toPostgres;
    private static Wire toKafka;

    @BeforeAll
    static void layWires() {
        int detour = Listening.free();
        toTalent = new Wire(CITY.service(Service.TALENT).port(), TRACES::tap);
        toPostgres = new Wire(CITY.postgres().port());
        toKafka = new Wire(detour);
        stopCallers();
        CITY.kafka().with(new Kafka.Detour(detour, toKafka.port())).start();
        CITY.service(Service.TALENT).begin(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + toPostgres.port() + "/talent",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + toKafka.port()));
        CITY.service(Service.GATEWAY).begin(Map.of("CRANEWORK_GATEWAY_TALENT_URLS", toTalent.url()));
        TestCity.revive();
    }

    @AfterAll
    static void takeWiresAway() throws IOException {
        stopCallers();
        TestCity.revive();
        for (Wire wire : List.of(toTalent, toPostgres, toKafka)) {
            wire.close();
        }
    }

    private static void stopCallers() {
        CITY.service(Service.GATEWAY).stop();
        CITY.service(Service.TALENT).stop();
        CITY.kafka().stop();
    }

    @BeforeEach
    void beginWithNothingUnderWay() {
        Backlog.digested();
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void shouldMoveAgainAfterTheWayToTheServiceWas(Damage damage) {
        // When
        Clerks clerks = survive(toTalent, damage, () -> {}, () -> true);

        // Then
        assertThat(TRACES.seen()).as("requests that the gateway sent, none of them twice").isNotEmpty().doesNotHaveDuplicates();
        Counts.check("gateway to talent " + damage, clerks.history());
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void shouldMoveAgainAfterTheWayToTheDatabaseWas(Damage damage) {
        // When
        Clerks clerks = survive(toPostgres, damage, () -> {}, () -> true);

        // Then
        Counts.check("talent to PostgreSQL " + damage, clerks.history());
    }

    @ParameterizedTest
    @EnumSource(mode = EXCLUDE, names = "NONE")
    void shouldMoveAgainAfterTheWayToTheBrokerWas(Damage damage) {
        // Given
        TestCollege college = TestCollege.take("behind-a-wire");
        Progress.until("training knows the college", 1,
                () -> Databases.number("training", "SELECT count(*) FROM college WHERE id = ?", college.organization()));

        // When: what talent sends stands still, and what it is sent
        Clerks clerks = survive(toKafka, damage,
                () -> college.ended(college.send("", Sheets.sound(series++, STUDENTS))),
                () -> Databases.number("talent", "SELECT count(*) FROM person_association WHERE organization_id = ?",
                        college.organization()) == STUDENTS);

        // Then
        Counts.check("talent to Kafka " + damage, clerks.history());
    }

    /** Damages the wire under clerks, mends it, and waits no longer than promised until clerks and their events get on. */
    private static Clerks survive(Wire wire, Damage damage, Runnable meanwhile, BooleanSupplier recovered) {
        var clerks = new Clerks();
        try (clerks) {
            clerks.awaitDone(10);
            wire.damage(damage);
            long begun = System.nanoTime();
            meanwhile.run();
            await("the fault lasts").atMost(FAULT.multipliedBy(2)).until(() -> since(begun).compareTo(FAULT) > 0);

            wire.mend();
            long mended = System.nanoTime();
            long heard = colleges();
            clerks.awaitDone(10);
            await("events get on").atMost(RECOVERY).until(() -> colleges() > heard && recovered.getAsBoolean());
            assertThat(since(mended)).as("until clerks and events get on").isLessThan(RECOVERY);
        } finally {
            wire.mend();
        }
        return clerks;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Each organization that a clerk registers becomes one by an event. */
    private static long colleges() {
        return Databases.number("training", "SELECT count(*) FROM college");
    }
}
