package org.cranework.e2e.fault;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.e2e.Api;
import org.cranework.e2e.Backlog;
import org.cranework.e2e.Databases;
import org.cranework.e2e.Progress;
import org.cranework.e2e.Signals;
import org.cranework.e2e.TestCity;
import org.cranework.e2e.TestCollege;
import org.cranework.e2e.TopicReader;
import org.cranework.local.city.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F5 for a ledger, which is applied as a whole or not at all: housing is killed in the middle of it. */
@Tag("long")
@Isolated("kills")
class LedgerFaultIT {

    private static final String LEDGERS = "/api/v1/housing/home-ledgers";
    private static final int HOMES = 5000;
    /** Planned, acquired, accepted. */
    private static final int STEPS = 3;

    private final UUID owner = UUID.randomUUID();

    @BeforeEach
    void beginWithNothingUnderWay() {
        Backlog.digested();
    }

    @Test
    void shouldEnterEachHomeOnceWhenHousingIsKilledInMidLedger() throws SQLException {
        // Given: the ledger is approved of, and held between its buildings and its homes
        String ledger = LEDGERS + "/" + Api.as("recorder").postSheet(LEDGERS + "?organization=" + owner, sheet()).body()
                .path("id").asText();
        awaitState(ledger, "checked");
        try (Connection holder = Databases.open("housing"); var lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("LOCK TABLE unit_move IN EXCLUSIVE MODE");
            var approved = Api.as("approver").header("Idempotency-Key", UUID.randomUUID().toString()).post(ledger + "/approve",
                    "");
            assertThat(approved.status()).as(approved.text()).isEqualTo(200);
            await("the homes are about to be written").atMost(TestCollege.LIMIT).until(() -> blockedInMidApply() == 1);

            // When
            Signals.kill(TestCity.get().service(Service.HOUSING).process());
            holder.rollback();
        }
        TestCity.revive();

        // Then
        JsonNode applied = awaitState(ledger, "applied");
        assertThat(applied.path("applied").path("added").asInt()).isEqualTo(HOMES);
        assertThat(homes("SELECT count(*) FROM unit u JOIN estate e ON e.id = u.estate_id WHERE e.owner_organization_id = ?"))
                .isEqualTo(HOMES);
        assertThat(homes("""
                SELECT count(*) FROM unit_move m JOIN unit u ON u.id = m.unit_id JOIN estate e ON e.id = u.estate_id
                WHERE e.owner_organization_id = ?""")).isEqualTo((long) HOMES * STEPS);
        assertThat(homes("SELECT count(*) FROM figure_fact WHERE organization_id = ? AND measure LIKE '%completed%'"))
                .isEqualTo(HOMES);
        assertToldOnceInOrder();
    }

    /** Each version of each home has one event, in order. */
    private void assertToldOnceInOrder() throws SQLException {
        Progress.until("the outbox of housing is drained", 0,
                () -> Databases.number("housing", "SELECT count(*) FROM outbox"));
        Set<String> units = units();
        var versions = new TreeMap<String, String>();
        TopicReader.read("housing.unit", event -> {
            String unit = TopicReader.header(event, "ce_subject");
            if (units.contains(unit)) {
                versions.merge(unit, TopicReader.header(event, "ce_aggregateversion"), String::concat);
            }
        });
        assertThat(versions).hasSize(HOMES);
        assertThat(versions.values()).containsOnly("012");
    }

    private Set<String> units() throws SQLException {
        try (Connection connection = Databases.open("housing");
                var query = connection.prepareStatement("""
                        SELECT array_agg(u.id::text) FROM unit u JOIN estate e ON e.id = u.estate_id
                        WHERE e.owner_organization_id = ?""")) {
            query.setObject(1, owner);
            try (var rows = query.executeQuery()) {
                rows.next();
                return Set.of((String[]) rows.getArray(1).getArray());
            }
        }
    }

    private long homes(String query) {
        return Databases.number("housing", query, owner);
    }

    /** Estates and buildings are written, and the homes wait for the lock. */
    private static long blockedInMidApply() {
        return Databases.number("housing", """
                SELECT count(*) FROM pg_locks wanted JOIN pg_stat_activity worker USING (pid)
                WHERE NOT wanted.granted AND wanted.relation = 'unit_move'::regclass AND worker.backend_xid IS NOT NULL""");
    }

    private static JsonNode awaitState(String ledger, String state) {
        return await("the ledger is " + state).atMost(TestCollege.LIMIT).ignoreExceptions()
                .until(() -> Api.as("approver").get(ledger).body(), now -> state.equals(now.path("state").asText()));
    }

    private static byte[] sheet() {
        return IntStream.range(0, HOMES)
                .mapToObj(i -> "账本测试公寓,%d号楼,1-%d,230206,城投公司,人才公寓,48.5,1,2016-03-01,2016-06-15,,2017-04-30,,示例〔2017〕1号\n"
                        .formatted(i / 100 + 1, i % 100 + 1))
                .collect(Collectors.joining("", "小区,楼栋,房号,区划代码,业主类型,房源类型,面积,卧室数,规划日期,筹集日期,改造日期,验收日期,上架日期,依据\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
