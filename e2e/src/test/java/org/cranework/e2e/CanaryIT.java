package org.cranework.e2e;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.city.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * People whose names, numbers and phones occur nowhere else go through everything that touches a person. Afterwards no
 * canary may sit in any column, record, header, log or file, in any encoding.
 */
@Order(Integer.MAX_VALUE)
@Isolated("reads everything that all others have written and logged, faults included")
class CanaryIT {

    private static final List<String> NAMES = List.of("金丝雀甲鸣", "金丝雀乙鸣", "金丝雀丙鸣", "金丝雀丁鸣", "金丝雀戊鸣", "金丝雀己鸣");
    private static final int SERIES = 77;
    private static final Canaries CANARIES = new Canaries(IntStream.range(0, NAMES.size()).boxed()
            .flatMap(person -> Stream.of(NAMES.get(person), document(person), phone(person), number(person))).toList());

    @BeforeAll
    static void sendThemThroughEverything() {
        TestCollege first = TestCollege.take("canary-one");
        TestCollege second = TestCollege.take("canary-two");
        JsonNode applied = first.ended(first.send("?mode=every-good-row", sheet(0, 5)
                + Sheets.row(number(5), NAMES.get(5), wrong(document(5)), "230206", phone(5))));
        assertThat(applied.path("state").asText()).isEqualTo("applied");
        assertThat(applied.path("applied").path("added").asInt()).isEqualTo(5);
        Api api = first.api();
        assertThat(api.get("/api/v1/training/feeds/" + applied.path("id").asText() + "/returned-file").text())
                .contains(NAMES.getFirst(), NAMES.get(5));
        JsonNode enrollment = api.get("/api/v1/training/enrollments").body().path("items").get(0);
        assertThat(api.post("/api/v1/training/enrollments/" + enrollment.path("id").asText() + "/reveal",
                "{\"field\": \"name\", \"purpose\": \"identity check at the counter\"}").status()).isEqualTo(200);

        // The same number under another name: a conflict, with both stories in it.
        second.ended(second.send("", Sheets.HEADER + Sheets.row(number(0), NAMES.get(5), document(0), "230206", phone(5))));
        second.ended(second.send("", sheet(1, 2)));
        await("talent has made the persons").atMost(TestCollege.LIMIT).until(
                () -> first.api().get("/api/v1/talent/persons").body().path("items").size() == 5);
        await("the conflict is raised").atMost(TestCollege.LIMIT).until(() -> Databases.number("talent",
                "SELECT count(*) FROM person_conflict WHERE organization_id = ?", second.organization()) == 1);
        JsonNode person = first.api().get("/api/v1/talent/persons").body().path("items").get(0);
        first.api().post("/api/v1/talent/persons/" + person.path("id").asText() + "/reveal",
                "{\"field\": \"documentNumber\", \"purpose\": \"identity check at the counter\"}");
        first.api().get("/api/v1/talent/persons?q=" + phone(0));
        first.api().post("/api/v1/talent/organizations", "{\"names\": {\"zh\": \"" + NAMES.getFirst() + "\"}}");
        first.api().postSheet("/api/v1/training/feeds", ("\"" + sheet(0, 2)).getBytes(StandardCharsets.UTF_16));
        for (String context : List.of("training", "talent")) {
            await("the outbox of " + context + " is drained").atMost(TestCollege.LIMIT)
                    .until(() -> Databases.number(context, "SELECT count(*) FROM outbox") == 0);
        }
    }

    @Test
    void shouldKeepNoCanaryInAnyColumn() throws SQLException {
        // When
        List<String> found = new ArrayList<>();
        long values = 0;
        for (Service service : Service.values()) {
            if (service.hasDatabase()) {
                try (Connection connection = Databases.open(service.context())) {
                    values += new ColumnScan(connection, CANARIES).scan(place -> found.add(service.context() + "." + place));
                }
            }
        }

        // Then
        assertThat(values).isGreaterThan(100_000);
        assertThat(found).isEmpty();
    }

    @Test
    void shouldKeepNoCanaryInAnyRecord() {
        // When
        List<String> found = new ArrayList<>();
        List<String> topics = TopicReader.topics();
        for (String topic : topics) {
            TopicReader.read(topic, event -> {
                boolean hit = CANARIES.in(event.key()) || CANARIES.in(event.value());
                for (var header : event.headers()) {
                    hit |= CANARIES.in(header.value());
                }
                if (hit) {
                    found.add(topic + " " + event.partition() + "/" + event.offset());
                }
            });
        }

        // Then
        assertThat(topics).contains("training.enrollment", "talent.person", "__consumer_offsets");
        assertThat(found).isEmpty();
    }

    @Test
    void shouldKeepNoCanaryInAnyLogOrFile() throws IOException {
        // Given: the folders that were read through PostgreSQL and Kafka themselves
        Path data = TestCity.get().data();

        // When
        List<Path> files;
        try (Stream<Path> tree = Files.walk(data)) {
            files = tree.filter(Files::isRegularFile).filter(file -> !file.startsWith(data.resolve("postgres")))
                    .filter(file -> !file.startsWith(data.resolve("kafka"))).toList();
        }
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            if (CANARIES.in(Files.readAllBytes(file))) {
                found.add(file);
            }
        }

        // Then
        assertThat(files).contains(data.resolve("log/training-service.log"), data.resolve("log/talent-service.log"),
                data.resolve("log/gateway.log"), data.resolve("log/postgres.log"));
        assertThat(found).isEmpty();
    }

    @Test
    void shouldFindACanaryWhereThereIsOne() {
        // Given
        String name = NAMES.get(2);

        // Then
        assertThat(Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("GB18030"))
                .map(name::getBytes)).allMatch(CANARIES::in);
        assertThat(CANARIES.in(("x" + java.util.Base64.getEncoder().encodeToString(("xy" + document(1) + "z")
                .getBytes(StandardCharsets.UTF_8))).getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(CANARIES.in("a clean line".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private static String sheet(int from, int to) {
        StringBuilder sheet = new StringBuilder(Sheets.HEADER);
        for (int person = from; person < to; person++) {
            sheet.append(Sheets.row(number(person), NAMES.get(person), document(person), "230206", phone(person)));
        }
        return sheet.toString();
    }

    private static String number(int person) {
        return "CNRY7%05d39".formatted(person * 7919 % 100_000);
    }

    private static String document(int person) {
        return Sheets.document(SERIES, 4211 + person);
    }

    private static String wrong(String document) {
        return document.substring(0, 17) + (document.charAt(17) == '1' ? '2' : '1');
    }

    private static String phone(int person) {
        return "1007733%04d".formatted(9151 + person);
    }
}
