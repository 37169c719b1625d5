package org.cranework.talent;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.testing.backbone.BackboneResource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class RepublishTest {

    private final Topics topics;
    private final Database database;

    RepublishTest(Topics topics, Database database) {
        this.topics = topics;
        this.database = database;
    }

    @Test
    void shouldSayAnOrganizationsCurrentStateAgain() {
        // Given
        UUID id = Organizations.register();
        await("the event").untilAsserted(() -> assertThat(topics.about("talent.organization", id)).hasSize(1));
        // When
        request("talent.organization");
        // Then
        await("it again").untilAsserted(() -> assertThat(topics.about("talent.organization", id)).hasSize(2));
        Topics.Told first = topics.about("talent.organization", id).getFirst();
        Topics.Told again = topics.about("talent.organization", id).getLast();
        assertThat(again.data()).isEqualTo(first.data());
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.id()).isNotEqualTo(first.id());
    }

    @Test
    void shouldSayAPersonsCurrentStateAgain() {
        // Given
        Enrollment enrollment = Enrollment.of(UUID.randomUUID(), People.someone());
        topics.tell(enrollment);
        String select = "SELECT person_id FROM person_association WHERE enrollment_id = ?";
        await("the person").untilAsserted(() -> assertThat(database.column(select, enrollment.id())).hasSize(1));
        UUID person = (UUID) database.column(select, enrollment.id()).getFirst();
        await("the event").untilAsserted(() -> assertThat(topics.about("talent.person", person)).hasSize(1));
        // When
        request("talent.person");
        // Then
        await("it again").untilAsserted(() -> assertThat(topics.about("talent.person", person)).hasSize(2));
        assertThat(topics.about("talent.person", person)).extracting(Topics.Told::data).containsOnly(
                topics.about("talent.person", person).getFirst().data());
        assertThat(topics.about("talent.person", person)).extracting(Topics.Told::version).containsOnly(0L);
    }

    private void request(String aggregate) {
        database.column("INSERT INTO event_request (operation, target) VALUES ('republish', ?) RETURNING id", aggregate);
    }
}
