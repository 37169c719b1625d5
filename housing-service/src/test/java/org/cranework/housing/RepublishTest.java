package org.cranework.housing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.EventContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class RepublishTest {

    private final City city;
    private final Topics topics;
    private final Database database;

    RepublishTest(City city, Topics topics, Database database) {
        this.city = city;
        this.topics = topics;
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
        city.adoptPolicy(false);
    }

    @Test
    void shouldSayTheCurrentStateOfEveryAggregateAgain() {
        // Given
        UUID person = city.person();
        UUID application = city.apply(person, "master", List.of());
        UUID unit = city.availableUnit();
        UUID offer = city.offer(unit);
        UUID lease = UUID.fromString(city.accept(person, offer).statusCode(200).extract().path("leaseId"));
        UUID building = (UUID) database.column("SELECT id FROM building").getFirst();
        UUID estate = (UUID) database.column("SELECT id FROM estate").getFirst();
        Map<String, UUID> aggregates = Map.of("housing.application", application, "housing.unit", unit, "housing.offer", offer,
                "housing.lease", lease, "housing.building", building, "housing.estate", estate);

        await("the first telling").until(() -> database.count("SELECT count(*) FROM outbox") == 0);
        Map<String, List<Topics.Told>> before = new HashMap<>();
        aggregates.forEach((topic, id) -> before.put(topic, topics.about(topic, id)));

        // When
        aggregates.keySet().forEach(
                topic -> database.run("INSERT INTO event_request (operation, target) VALUES ('republish', ?)", topic));

        // Then
        aggregates.forEach((topic, id) -> {
            List<Topics.Told> told = before.get(topic);
            await(topic).untilAsserted(() -> assertThat(topics.about(topic, id)).hasSize(told.size() + 1));
            Topics.Told again = topics.about(topic, id).getLast();
            assertThat(again.data()).isEqualTo(told.getLast().data());
            assertThat(again.version()).isEqualTo(told.getLast().version());
            EventContract.check(again.type(), again.data().getBytes(UTF_8));
        });
    }
}
