package org.cranework.e2e.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.e2e.Api;
import org.cranework.e2e.Backlog;
import org.cranework.e2e.Sheets;
import org.cranework.e2e.TestCollege;
import org.cranework.e2e.history.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** F8: no table of talent can grow while clerks are at work and a feed's people arrive. */
@Tag("long")
@Isolated("fills the disk under a service")
class DiskFullIT {

    private static final String ORGANIZATIONS = "/api/v1/talent/organizations";
    private static final Map<String, String> TITLES = Map.of("en", "The service is not available", "zh-CN", "服务不可用", "ru",
            "Служба недоступна");

    private static SmallVolume volume;

    @BeforeAll
    static void moveTalent() {
        Backlog.digested();
        volume = SmallVolume.take();
    }

    @AfterAll
    static void moveBack() {
        if (volume != null) {
            volume.close();
        }
    }

    @Test
    void shouldRefuseWritesClearlyWhileTheDiskIsFullAndGoOnByItself() {
        // Given
        TestCollege college = TestCollege.take("full-disk");
        var clerks = new Clerks();
        JsonNode feed;
        try (clerks) {
            clerks.awaitDone(10);

            // When
            volume.fill();
            feed = college.send("", Sheets.sound(90, 2000));
            awaitRefusal(clerks);

            // Then
            assertClearRefusals();
            assertThat(Api.as("clerk").get(ORGANIZATIONS + "?limit=1").status()).as("reading").isEqualTo(200);

            // When
            volume.free();
            long freed = System.nanoTime();
            clerks.awaitDone(20);

            // Then
            assertThat(Duration.ofNanos(System.nanoTime() - freed)).as("until clerks get on")
                    .isLessThan(Duration.ofSeconds(30));
        }
        List<Operation> undone = clerks.history().operations().stream().filter(operation -> !operation.isDone()).toList();
        assertThat(undone).isNotEmpty().extracting(Operation::status).containsOnly(503);
        assertThat(college.ended(feed).path("applied").path("added").asInt()).isEqualTo(2000);
        Counts.check("talent's disk full under clerks", clerks.history());
    }

    private static void awaitRefusal(Clerks clerks) {
        await("the disk is full for a clerk").atMost(Duration.ofMinutes(2))
                .until(() -> clerks.history().operations().stream().anyMatch(operation -> operation.status() >= 500));
    }

    /** In each language the same problem, without a word about the inside. */
    private static void assertClearRefusals() {
        Api clerk = Api.as("clerk");
        TITLES.forEach((language, title) -> {
            Api.Answer refused = await("a refusal in " + language).atMost(Duration.ofMinutes(1))
                    .until(() -> clerk.headers(Map.of("Accept-Language", language, "Idempotency-Key",
                            UUID.randomUUID().toString())).post(ORGANIZATIONS, TestCollege.registration("refused")),
                            answer -> answer.status() != 201);
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("unavailable");
            assertThat(refused.body().path("title").asText()).isEqualTo(title);
            assertThat(refused.header("Retry-After")).isEqualTo("1");
            assertThat(refused.text()).doesNotContainIgnoringCase("space", "tablespace", "pg_", "sql", "exception", "org.");
        });
    }
}
