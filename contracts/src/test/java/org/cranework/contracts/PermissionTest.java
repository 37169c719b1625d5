package org.cranework.contracts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code permissions.csv} and the contracts know the same operations. */
class PermissionTest {

    private static final Set<String> ROLES = Set.of("anyone", "worker", "college-registrar", "enterprise-hr", "training-body",
            "clerk", "approver", "subsidy-officer", "housing-officer", "title-secretary", "panelist", "union-officer",
            "recorder", "auditor", "ops", "service");
    private static final Set<String> SCOPES = Set.of("public", "self", "party", "organization", "region", "city");

    private record Row(String role, String operation, String scope) {}

    @Test
    void shouldReadAsRoleOperationScope() {
        assertThat(lines().getFirst()).isEqualTo("role,operation,scope");
        assertThat(rows()).allSatisfy(row -> {
            assertThat(ROLES).contains(row.role());
            assertThat(SCOPES).contains(row.scope());
            assertThat(row.role().equals("anyone")).as(row.operation()).isEqualTo(row.scope().equals("public"));
        }).doesNotHaveDuplicates();
    }

    @Test
    void shouldHaveRowForEveryOperationAndOperationForEveryRow() {
        Set<String> operations = Contract.all().stream().flatMap(contract -> contract.operations().stream())
                .map(Operation::id).collect(Collectors.toSet());
        assertThat(rows().stream().map(Row::operation).collect(Collectors.toSet())).isEqualTo(operations);
    }

    @Test
    void shouldOpenInContractExactlyWhatIsPublic() {
        Set<String> open = Contract.all().stream().flatMap(contract -> contract.operations().stream())
                .filter(Operation::isOpen).map(Operation::id).collect(Collectors.toSet());
        assertThat(rows().stream().filter(row -> row.scope().equals("public")).map(Row::operation)
                .collect(Collectors.toSet())).isEqualTo(open);
    }

    private static List<Row> rows() {
        return lines().stream().skip(1).filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(",", -1)).map(cells -> new Row(cells[0], cells[1], cells[2])).toList();
    }

    private static List<String> lines() {
        return Files.text(Files.path("permissions.csv")).lines().toList();
    }
}
