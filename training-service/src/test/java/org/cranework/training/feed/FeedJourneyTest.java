package org.cranework.training.feed;

import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cranework.testing.backbone.BackboneResource;
import org.cranework.training.College;
import org.cranework.training.Feed;
import org.cranework.training.Sheets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(BackboneResource.class)
class FeedJourneyTest {

    private final DataSource dataSource;
    private College college;

    @Inject
    FeedJourneyTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @BeforeEach
    void register() {
        college = College.registered(dataSource);
    }

    @Test
    void shouldApplyEveryRowOfAGoodSheet() {
        // Given
        byte[] sheet = Sheets.of(120, Sheets.seed()).bytes();

        // When
        Feed feed = college.feed(sheet);

        // Then
        assertThat(feed.errors()).isEmpty();
        assertThat(feed.reason()).isNull();
        assertThat(feed.state()).isEqualTo("applied");
        assertThat(feed.counts()).containsExactly(120, 120, 0, 0);
        assertThat(feed.applied("added")).isEqualTo(120);
        assertThat(college.enrollments()).isEqualTo(120);
    }

    @Test
    void shouldDoNothingWhenTheSameSheetComesAgain() {
        // Given
        byte[] sheet = Sheets.of(60, Sheets.seed()).bytes();
        college.feed(sheet);

        // When
        Feed again = college.feed(sheet);

        // Then
        assertThat(again.state()).isEqualTo("applied");
        assertThat(again.counts()).containsExactly(60, 0, 60, 0);
        assertThat(again.applied("added") + again.applied("changed")).isZero();
    }

    @Test
    void shouldTellANoteForEveryRowOfALongSheet() {
        // Given
        int rows = 5_300;

        // When
        Feed feed = college.feed(Sheets.of(rows, Sheets.seed()).bytes());

        // Then
        assertThat(feed.state()).isEqualTo("applied");
        assertThat(feed.response().jsonPath().getInt("findings")).isEqualTo(rows);
        assertThat(feed.findings()).hasSize(500).extracting("severity").containsOnly("note");
    }

    @Test
    void shouldStopADryRunAfterTheDifferenceAndGoOnWhenAsked() {
        // Given
        Sheets sheet = Sheets.of(10, Sheets.seed());

        // When
        Feed dry = college.feed(sheet.bytes(), "dryRun", "true");

        // Then
        assertThat(dry.state()).isEqualTo("checked");
        assertThat(dry.reason()).isEqualTo("dry-run");
        assertThat(dry.counts()).containsExactly(10, 10, 0, 0);
        assertThat(college.enrollments()).isZero();
        assertThat(dry.response().jsonPath().getList("allowedActions.action")).isEqualTo(List.of("apply", "cancel"));

        // When
        college.ask(dry, "apply", Map.of()).then().statusCode(200);

        // Then
        assertThat(college.settled(dry.id()).state()).isEqualTo("applied");
        assertThat(college.enrollments()).isEqualTo(10);
    }

    @Test
    void shouldApplyWithoutABodySinceNothingHasToBeSaid() {
        // Given
        Feed dry = college.feed(Sheets.of(3, Sheets.seed()).bytes(), "dryRun", "true");

        // When
        college.asRegistrar().noContentType().post("/api/v1/training/feeds/" + dry.id() + "/apply").then().statusCode(200);

        // Then
        assertThat(college.settled(dry.id()).state()).isEqualTo("applied");
        assertThat(college.enrollments()).isEqualTo(3);
    }
}
