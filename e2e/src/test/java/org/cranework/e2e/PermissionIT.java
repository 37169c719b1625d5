package org.cranework.e2e;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

import org.cranework.local.city.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every cell of contracts/permissions.csv: each operation, as each role, with claims that are the record's own, another's or
 * none, through the gateway and at the service itself. The records are real, so that whoever is let in meets one.
 */
class PermissionIT {

    private static final Logger LOG = Logger.getLogger(PermissionIT.class.getName());
    private static final AtomicInteger CELLS = new AtomicInteger();

    @AfterAll
    static void count() {
        LOG.info("permissions: " + CELLS.get() + " cells as contracts/permissions.csv says");
    }

    @TestFactory
    List<DynamicTest> shouldLetInWhomTheFileNames() throws IOException {
        // Given
        Permissions permissions = Permissions.read();
        Records records = Records.get();
        Claimants claimants = Claimants.get();

        // When, Then
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            tests.add(DynamicTest.dynamicTest(operation.id() + " without a token", () -> {
                boolean open = permissions.isPublic(operation.id());
                assertCell(operation, records, null, open ? Verdict.LET_IN : Verdict.UNKNOWN_CALLER);
            }));
            for (String role : Claimants.ROLES) {
                String scope = permissions.isPublic(operation.id()) ? "public" : permissions.scope(role, operation.id());
                for (Relation relation : Relation.values()) {
                    tests.add(DynamicTest.dynamicTest("%s as %s, %s".formatted(operation.id(), role, relation),
                            () -> assertCell(operation, records, claimants.token(role, relation),
                                    Verdict.of(scope, relation, operation))));
                }
            }
        }
        return tests;
    }

    private static void assertCell(Operation operation, Records records, String token, Verdict verdict) {
        for (Service door : List.of(Service.GATEWAY, operation.service())) {
            verdict.check(call(operation, records, token, door), records.ids().get(operation.collection()));
            CELLS.incrementAndGet();
        }
    }

    private static Api.Answer call(Operation operation, Records records, String token, Service door) {
        String path = operation.path();
        if (operation.ofOneRecord()) {
            assertThat(records.ids()).as("a record for " + operation.id()).containsKey(operation.collection());
            path = path.replace("{id}", records.ids().get(operation.collection())).replace("{action}", "shelve");
        }
        // Without a record to act on an operation makes one; of what it would make, the body says nothing.
        String body = operation.ofOneRecord() ? records.body(operation) : "{}";
        return Api.anonymous().with(token).at(door)
                .headers(Map.of("Content-Type", operation.contentType(), "Idempotency-Key", UUID.randomUUID().toString(),
                        "If-Match", "\"1000000\""))
                .send(operation.method(), path,
                        operation.reads() || body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }
}
