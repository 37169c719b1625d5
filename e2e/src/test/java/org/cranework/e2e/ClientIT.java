package org.cranework.e2e;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A college's client from its making to its end, by the commands of docs/onboarding.md. */
class ClientIT {

    @Test
    void shouldMakeRotateAndRevokeACollegesClient() {
        // Given
        TestCollege college = TestCollege.take("client-origin");
        String name = college.name().replace("client-origin", "journey");

        // When
        String added = secret(TestCity.cranework("client", "add", name, college.organization().toString()));
        var first = new TestCollege(name, college.organization(), added);
        assertThat(first.api().get("/api/v1/training/feeds").status()).isEqualTo(200);
        String rotated = secret(TestCity.cranework("client", "rotate", name));
        var second = new TestCollege(name, college.organization(), rotated);

        // Then
        assertThat(rotated).isNotEqualTo(added);
        assertThat(refusal(first)).contains("No token for college-" + name);
        assertThat(second.api().get("/api/v1/training/feeds").status()).isEqualTo(200);
        assertThat(TestCity.cranework("client", "list"))
                .containsPattern("college-" + name + " +" + college.organization() + " +active");

        // When
        TestCity.cranework("client", "revoke", name);

        // Then
        assertThat(refusal(second)).contains("No token for college-" + name);
        assertThat(TestCity.cranework("client", "list"))
                .containsPattern("college-" + name + " +" + college.organization() + " +revoked");
    }

    @Test
    void shouldSayWhatIsWrongWithACommand() {
        // Given
        TestCity.get();

        // When
        var unknown = TestCity.run(List.of("client", "rotate", "nobody"));
        var wrong = TestCity.run(List.of("client", "add", "journey-two", "no-id"));

        // Then
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.output()).contains("No client college-nobody", "./cranework client list");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.output()).contains("Not an organization's id: no-id");
    }

    private static String refusal(TestCollege college) {
        try {
            return "a token: " + college.token().length();
        } catch (org.cranework.local.backbone.BackboneException e) {
            return e.getMessage();
        }
    }

    private static String secret(String output) {
        return output.lines().filter(line -> line.startsWith("client secret")).findFirst().orElseThrow().split(" +")[2];
    }
}
