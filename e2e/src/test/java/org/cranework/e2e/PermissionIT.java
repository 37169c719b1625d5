package org.cranework.e2e;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Every cell of contracts/permissions.csv, both ways: each role at each operation, let in or refused as the file says. */
class PermissionIT {

    /** Claims a role's scope needs and its sample caller lacks: a worker is linked to a person when they first sign in. */
    private static final Set<String> WITHOUT_CLAIM = Set.of("worker self");

    @TestFactory
    List<DynamicTest> shouldLetInWhomTheFileNames() throws IOException {
        // Given
        Permissions permissions = Permissions.read();
        Map<String, String> tokens = new HashMap<>();
        Callers.roles().forEach((role, caller) -> tokens.put(role, Api.token(caller)));
        Set<String> roles = new TreeSet<>(tokens.keySet());

        // When, Then
        List<DynamicTest> tests = new ArrayList<>();
        for (Operation operation : Operation.all()) {
            tests.add(DynamicTest.dynamicTest(operation.id() + " without a token", () -> {
                int status = call(operation, null);
                assertThat(status == 401).as("status " + status).isEqualTo(!permissions.isPublic(operation.id()));
            }));
            for (String role : roles) {
                if (!permissions.isPublic(operation.id())) {
                    tests.add(DynamicTest.dynamicTest(operation.id() + " as " + role,
                            () -> assertCell(operation, role, permissions.scope(role, operation.id()), tokens.get(role))));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests;
    }

    private static void assertCell(Operation operation, String role, String scope, String token) {
        int status = call(operation, token);
        if (scope == null || WITHOUT_CLAIM.contains(role + " " + scope)) {
            assertThat(status).isEqualTo(403);
        } else {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        }
    }

    private static int call(Operation operation, String token) {
        Api api = Api.anonymous().with(token).header("Content-Type", operation.contentType())
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString()).header("If-Match", "\"0\"");
        boolean body = !"GET".equals(operation.method());
        return api.send(operation.method(), operation.path(), body ? BodyPublishers.ofString("{}") : BodyPublishers.noBody())
                .status();
    }

    /** Which sample caller has which role. */
    private static final class Callers {

        static Map<String, String> roles() {
            Map<String, String> roles = new HashMap<>(Map.of("college-registrar", "cfhi"));
            org.cranework.local.city.Callers.names().forEach(name -> roles.put(name, name));
            return roles;
        }
    }
}
