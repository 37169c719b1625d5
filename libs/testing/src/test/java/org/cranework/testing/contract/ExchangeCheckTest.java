package org.cranework.testing.contract;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExchangeCheckTest {

    private static final String CRATES = "/api/v1/sample/crates";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> KEY = Map.of("idempotency-key", "1");

    private final ExchangeCheck check = new ExchangeCheck(SampleContract.CONTRACT);

    @Test
    void shouldAcceptWhatContractSays() {
        assertThat(list(Map.of("limit", List.of("20")), 200, JSON, "{\"items\":[{\"name\":\"a\",\"madeOn\":\"2019-09-01\"}]}"))
                .isEmpty();
        assertThat(add("{\"name\":\"a\"}", KEY, 201, "{\"name\":\"a\"}", Map.of("etag", "\"0\""))).isEmpty();
        assertThat(check.violations(new Exchange("DELETE", CRATES + "/1", Map.of(), null, null, 204, null, "", Map.of(),
                Map.of()))).isEmpty();
    }

    @Test
    void shouldRefuseAnswerThatBreaksSchema() {
        assertThat(list(Map.of(), 200, JSON, "{\"items\":[{\"name\":1}]}")).hasSize(1);
        assertThat(list(Map.of(), 200, JSON, "{\"items\":[{\"name\":\"a\",\"madeOn\":\"2019-02-30\"}]}")).hasSize(1);
        assertThat(list(Map.of(), 200, JSON, "{\"items\":[{\"name\":\"a\",\"secret\":1}]}")).hasSize(1);
        assertThat(list(Map.of(), 200, JSON, "{}")).hasSize(1);
    }

    @Test
    void shouldRefuseAnswerThatIsNotAnnounced() {
        assertThat(list(Map.of(), 202, JSON, "{\"items\":[]}")).containsExactly("the contract announces no 202");
        assertThat(list(Map.of(), 200, "text/html", "<p>")).containsExactly(
                "response media type text/html is not in the contract");
        assertThat(list(Map.of(), 500, "text/html", "<p>")).containsExactly(
                "response media type text/html is not in the contract");
        assertThat(list(Map.of(), 500, PROBLEM, "{}")).hasSize(1);
        assertThat(check.violations(new Exchange("DELETE", CRATES + "/1", Map.of(), null, null, 204, JSON, "{}", Map.of(),
                Map.of()))).containsExactly("a body is answered where the contract announces none");
    }

    @Test
    void shouldRefuseSuccessOfRequestThatContractDoesNotAllow() {
        String page = "{\"items\":[]}";
        assertThat(list(Map.of("offset", List.of("1")), 200, JSON, page))
                .containsExactly("query parameter offset is not in the contract");
        assertThat(list(Map.of("limit", List.of("501")), 200, JSON, page)).hasSize(1);
        assertThat(list(Map.of("limit", List.of("many")), 200, JSON, page)).hasSize(1);
        assertThat(add("{\"name\":\"a\"}", Map.of(), 201, "{\"name\":\"a\"}", Map.of()))
                .containsExactly("header/Idempotency-Key is required");
        assertThat(add("{}", KEY, 201, "{\"name\":\"a\"}", Map.of())).hasSize(1);
        assertThat(add("{\"name\":\"a\"}", KEY, 201, "{\"name\":\"a\"}", Map.of("etag", "0"))).hasSize(1);
    }

    @Test
    void shouldLetRefusedRequestBeWrong() {
        assertThat(list(Map.of("offset", List.of("1")), 400, PROBLEM, "{\"type\":\"urn:x\"}")).isEmpty();
    }

    @Test
    void shouldKnowNoOperationOutsideContract() {
        Exchange answered = new Exchange("PUT", CRATES, Map.of(), null, null, 200, JSON, "{}", Map.of(), Map.of());
        Exchange refused = new Exchange("PUT", CRATES, Map.of(), null, null, 405, PROBLEM, "{}", Map.of(), Map.of());
        assertThat(check.violations(answered)).hasSize(1);
        assertThat(check.violations(refused)).isEmpty();
    }

    private List<String> list(Map<String, List<String>> query, int status, String type, String body) {
        return check.violations(new Exchange("GET", CRATES, query, null, null, status, type, body, Map.of(), Map.of()));
    }

    private List<String> add(String body, Map<String, String> headers, int status, String answer,
            Map<String, String> answered) {
        return check.violations(new Exchange("POST", CRATES, Map.of(), JSON, body, status, JSON, answer, headers, answered));
    }
}
