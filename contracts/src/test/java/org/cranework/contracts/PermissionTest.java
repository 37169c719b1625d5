package org.cranework.contracts;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** {@code permissions.csv} and the contracts know the same operations. */
class PermissionTest {

    private static final Set<String> ROLES = Set.of("anyone", "worker", "college-registrar", "enterprise-hr", "training-body",
            "clerk", "approver", "subsidy-officer", "housing-officer", "title-secretary", "panelist", "union-officer",
            "recorder", "auditor", "ops", "service");

    @Test
    void shouldKnowRolesOfTheSuiteAlone() {
        assertThat(Permission.all()).extracting(Permission::role).isSubsetOf(ROLES);
    }

    @Test
    void shouldHaveRowForEveryOperationAndOperationForEveryRow() {
        Set<String> operations = Contract.all().stream().flatMap(contract -> contract.operations().stream())
                .map(Operation::id).collect(Collectors.toSet());
        assertThat(Permission.all().stream().map(Permission::operation).collect(Collectors.toSet())).isEqualTo(operations);
    }

    @Test
    void shouldOpenInContractExactlyWhatIsPublic() {
        Set<String> open = Contract.all().stream().flatMap(contract -> contract.operations().stream())
                .filter(Operation::isOpen).map(Operation::id).collect(Collectors.toSet());
        assertThat(Permission.all().stream().filter(Permission::isPublic).map(Permission::operation)
                .collect(Collectors.toSet())).isEqualTo(open);
    }

    @Test
    void shouldRefuseLinesThatSayNothingOrTooMuch() {
        for (String line : new String[]{"clerk,listPersons", "clerk,listPersons,everywhere", "Clerk,listPersons,city",
                "clerk,list persons,city", "anyone,listPersons,city", "clerk,listPersons,public"}) {
            assertThatThrownBy(() -> parse(line)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("line 2: ");
        }
        assertThatThrownBy(() -> parse("clerk,listPersons,city", "clerk,listPersons,region"))
                .hasMessage("line 3: says again what a line above says");
        assertThatThrownBy(() -> Permission.parse(new StringReader("a,b,c\n"))).hasMessageStartingWith("line 1: ");
    }

    private static List<Permission> parse(String... lines) throws IOException {
        return Permission.parse(new StringReader("role,operation,scope\n" + String.join("\n", lines) + "\n"));
    }
}
