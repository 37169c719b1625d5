package org.cranework.local.backbone;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicTest {

    @Test
    void shouldTurnDaysIntoMilliseconds() {
        Topic topic = Topic
                .from(Map.of("name", "training.enrollment", "partitions", 3, "retention", "P30D", "owner", "training"));
        assertThat(topic.configuration()).containsEntry("retention.ms", "2592000000");
        assertThat(topic.partitions()).isEqualTo(3);
    }

    @Test
    void shouldKeepForeverWhatIsDeclaredSo() {
        Topic topic = Topic.from(Map.of("name", "talent.person", "partitions", 3, "retention", "forever", "owner", "talent"));
        assertThat(topic.configuration()).containsEntry("retention.ms", "-1");
    }

    @Test
    void shouldFindEveryDeclaredTopic() {
        assertThat(Topics.declared()).extracting(Topic::name).contains("talent.organization", "talent.person",
                "training.enrollment").doesNotHaveDuplicates();
    }
}
