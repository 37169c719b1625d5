package org.cranework.training.inbound;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.eventing.PoisonException;
import org.cranework.eventing.ReceivedEvent;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.testing.contract.EventContract;
import org.cranework.training.Rows;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the consumers do with a batch; inbox, dead letters and parking are tested where they live, in libs/eventing. */
@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class InboundTest {

    private final OrganizationConsumer organizations;
    private final PersonConsumer persons;
    private final Rows rows;

    @Inject
    InboundTest(OrganizationConsumer organizations, PersonConsumer persons, Rows rows) {
        this.organizations = organizations;
        this.persons = persons;
        this.rows = rows;
    }

    @Test
    void shouldKeepAnOrganizationAsItsEventsSay() throws SQLException {
        // Given
        UUID id = UUID.randomUUID();

        // When
        apply(organization(id, 0, "230206"), organization(id, 1, "230207"));

        // Then
        assertThat(region(id)).isEqualTo(230207);
    }

    @Test
    void shouldIgnoreAnOlderVersionAndTakeAnEqualOneAsTheWholeState() throws SQLException {
        // Given
        UUID id = UUID.randomUUID();
        apply(organization(id, 3, "230206"));

        // When
        apply(organization(id, 2, "230207"));
        apply(organization(id, 3, "230208"));

        // Then
        assertThat(region(id)).isEqualTo(230208);
    }

    @Test
    void shouldTakeTheExamplesOfTheContract() throws SQLException {
        // Given
        UUID id = UUID.randomUUID();

        // When
        for (String type : List.of("talent.organization.registered.v1", "talent.organization.changed.v1")) {
            apply(new ReceivedEvent(UUID.randomUUID(), "talent.organization", type, id, 0, Instant.EPOCH, false,
                    EventContract.example(type), null));
        }

        // Then
        assertThat(rows.number("SELECT count(*) FROM college WHERE id = ? AND credit_code = '12230200MB00000015'", id))
                .isEqualTo(1);
    }

    @Test
    void shouldCallUnreadableDataPoisonAndNameTheField() {
        // Given
        UUID id = UUID.randomUUID();
        var incomplete = event("talent.organization.registered.v1", id, 0, "{\"kind\":\"school\"}");

        // When, Then
        assertThatThrownBy(() -> apply(incomplete)).isInstanceOf(PoisonException.class).hasMessageContaining("names");
        assertThat(rows.number("SELECT count(*) FROM college WHERE id = ?", id)).isZero();
    }

    @Test
    void shouldLinkADocumentToItsPersonOnceHoweverOftenItIsTold() throws SQLException {
        // Given
        byte[] index = index();
        UUID person = UUID.randomUUID();
        var registered = person(person, 0, index);

        // When
        learn(registered, registered);
        learn(registered);

        // Then
        assertThat(rows.number("SELECT count(*) FROM person_link WHERE document_index = ? AND person_id = ?", index, person))
                .isEqualTo(1);
    }

    @Test
    void shouldLeaveACorrectedDocumentWithItsNewPersonWhenAnOlderEventComesLate() throws SQLException {
        // Given
        byte[] mistaken = index();
        byte[] corrected = index();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        learn(person(first, 0, mistaken), person(first, 1, corrected), person(second, 0, mistaken));

        // When
        learn(person(first, 0, mistaken));

        // Then
        assertThat(owners(mistaken)).containsExactly(second);
        assertThat(owners(corrected)).containsExactly(first);
    }

    @Test
    void shouldLetADocumentPassFromOnePersonToAnotherInWhicheverOrderItIsTold() throws SQLException {
        // Given
        byte[] mistaken = index();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        learn(person(first, 4, mistaken));

        // When
        learn(person(second, 0, mistaken));
        learn(person(first, 5, index()));

        // Then
        assertThat(owners(mistaken)).containsExactly(second);
    }

    private List<UUID> owners(byte[] index) throws SQLException {
        try (Connection connection = rows.connection();
                var query = connection.prepareStatement("SELECT person_id FROM person_link WHERE document_index = ?")) {
            query.setBytes(1, index);
            List<UUID> owners = new ArrayList<>();
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    owners.add(found.getObject(1, UUID.class));
                }
            }
            return owners;
        }
    }

    private void learn(ReceivedEvent... events) throws SQLException {
        try (Connection connection = rows.connection()) {
            persons.apply(connection, List.of(events));
        }
    }

    private static byte[] index() {
        return ByteBuffer.allocate(32).putLong(UUID.randomUUID().getMostSignificantBits()).array();
    }

    private static ReceivedEvent person(UUID person, long version, byte[] index) {
        return event("talent.person.changed.v1", person, version, "{\"personId\":\"" + person + "\",\"index\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(index) + "\"}");
    }

    private long region(UUID id) {
        return rows.number("SELECT region_code::integer FROM college WHERE id = ?", id);
    }

    private void apply(ReceivedEvent... events) throws SQLException {
        try (Connection connection = rows.connection()) {
            organizations.apply(connection, List.of(events));
        }
    }

    private static ReceivedEvent organization(UUID id, long version, String region) {
        return event("talent.organization.changed.v1", id, version, """
                {"organizationId":"%s","names":{"zh":"示范学校"},"kind":"school","regionCode":"%s",
                 "creditCode":"12230200MB00000015"}""".formatted(id, region));
    }

    private static ReceivedEvent event(String type, UUID id, long version, String data) {
        return new ReceivedEvent(UUID.randomUUID(), "talent.organization", type, id, version, Instant.EPOCH, false,
                data.getBytes(StandardCharsets.UTF_8), null);
    }
}
