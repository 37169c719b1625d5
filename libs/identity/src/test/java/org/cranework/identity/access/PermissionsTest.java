package org.cranework.identity.access;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cranework.contracts.Permission;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PermissionsTest {

    private static final UUID COLLEGE = new UUID(0, 1);
    private static final UUID PERSON = new UUID(0, 2);

    @Test
    void shouldGiveTheScopeThatTheRoleAndTheClaimMake() throws IOException {
        // Given
        Permissions permissions = parse("college-registrar,listPersons,organization", "worker,readPerson,self",
                "clerk,listPersons,region", "auditor,listPersons,city");
        // When, Then
        assertThat(permissions.scope("listPersons", caller("college-registrar")))
                .contains(new Scope.Organization(COLLEGE));
        assertThat(permissions.scope("readPerson", caller("worker"))).contains(new Scope.Person(PERSON));
        assertThat(permissions.scope("listPersons", caller("clerk"))).contains(new Scope.Region("2302"));
        assertThat(permissions.scope("listPersons", caller("auditor"))).contains(new Scope.City());
    }

    @Test
    void shouldGiveTheWidestScopeOfSeveralRoles() throws IOException {
        // Given
        Permissions permissions = parse("college-registrar,listPersons,organization", "auditor,listPersons,city");
        // When, Then
        assertThat(permissions.scope("listPersons", caller("auditor", "college-registrar")))
                .contains(new Scope.City());
    }

    @Test
    void shouldGiveNothingWithoutTheClaimThatTheScopeNeeds() throws IOException {
        // Given
        Permissions permissions = parse("clerk,listPersons,region");
        Caller nowhere = new Caller("s", "c", Set.of("clerk"), Optional.empty(), Optional.empty(), Optional.empty());
        // When, Then
        assertThat(permissions.scope("listPersons", nowhere)).isEmpty();
    }

    @Test
    void shouldGiveNothingToOtherRolesAndForOtherOperations() throws IOException {
        // Given
        Permissions permissions = parse("clerk,listPersons,region");
        // When, Then
        assertThat(permissions.scope("listPersons", caller("auditor"))).isEmpty();
        assertThat(permissions.scope("readPerson", caller("clerk"))).isEmpty();
        assertThat(permissions.scope("listPersons", Caller.ANYONE)).isEmpty();
    }

    @Test
    void shouldOpenAPublicOperationToAnyone() throws IOException {
        // Given
        Permissions permissions = parse("anyone,readOverview,public", "auditor,readOverview,city");
        // When, Then
        assertThat(permissions.isPublic("readOverview")).isTrue();
        assertThat(permissions.scope("readOverview", Caller.ANYONE)).contains(new Scope.Public());
        assertThat(permissions.scope("readOverview", caller("auditor"))).contains(new Scope.City());
    }

    @Test
    void shouldReadTheSuitesOwnFile() {
        assertThat(Permissions.load().operations()).contains("registerOrganization", "listPersonReads");
    }

    @Test
    void shouldTakeARegionWithAllWithinIt() {
        assertThat(Scope.Region.of("230200").contains("230206")).isTrue();
        assertThat(Scope.Region.of("230000").contains("230206")).isTrue();
        assertThat(Scope.Region.of("230206").contains("230207")).isFalse();
        assertThat(Scope.Region.of("2302")).isEqualTo(new Scope.Region("2302"));
    }

    private static Permissions parse(String... lines) throws IOException {
        return new Permissions(Permission.parse(new StringReader("role,operation,scope\n" + String.join("\n", lines) + "\n")));
    }

    private static Caller caller(String... roles) {
        return new Caller("s", "c", Set.of(roles), Optional.of(COLLEGE), Optional.of("230200"), Optional.of(PERSON));
    }
}
