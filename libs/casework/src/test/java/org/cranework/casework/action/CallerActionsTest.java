package org.cranework.casework.action;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cranework.identity.access.Caller;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Scope;
import org.cranework.web.action.Actions;
import org.cranework.web.action.AllowedAction;
import org.cranework.web.message.Messages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** By the suite's own permissions: an officer may do all to a lease, its worker may sign it, a clerk nothing. */
class CallerActionsTest {

    private static final List<String> POSSIBLE = List.of("sign", "void");
    private static final String PATH = "/api/v1/housing/leases/1";

    @Test
    void shouldOfferWhatStateAndRolesAllowInTheOrderOfTheState() {
        assertThat(posts(caller("housing-officer"))).containsExactly(
                new AllowedAction("sign", "POST", PATH + "/sign", "action.sign"),
                new AllowedAction("void", "POST", PATH + "/void", "action.void"));
    }

    @Test
    void shouldOfferAWorkerTheirOwnPartAlone() {
        // Given
        Caller worker = new Caller("someone", "a-client", Set.of("worker"), Optional.empty(), Optional.empty(),
                Optional.of(UUID.randomUUID()));

        // When, Then
        assertThat(posts(worker)).extracting(AllowedAction::action).containsExactly("sign");
    }

    @Test
    void shouldOfferNothingToOthers() {
        assertThat(posts(caller("clerk"))).isEmpty();
        assertThat(posts(caller("worker"))).as("a worker who is no person yet").isEmpty();
        assertThat(posts(Caller.ANYONE)).isEmpty();
    }

    @Test
    void shouldOfferAChangeByPatchToWhoMayAskForIt() {
        assertThat(actions(caller("housing-officer")).patch("update", "updateEstate", PATH))
                .containsExactly(new AllowedAction("update", "PATCH", PATH, "action.update"));
        assertThat(actions(caller("worker")).patch("update", "updateEstate", PATH)).isEmpty();
    }

    private static List<AllowedAction> posts(Caller caller) {
        return actions(caller).posts(POSSIBLE, action -> action + "Lease", PATH);
    }

    private static CallerActions actions(Caller caller) {
        return new CallerActions(new Actions(new KeysAsTexts(), () -> Locale.ENGLISH), new CurrentCaller() {

            @Override
            public Caller caller() {
                return caller;
            }

            @Override
            public Scope scope() {
                return new Scope.Public();
            }
        });
    }

    private static Caller caller(String role) {
        return new Caller("someone", "a-client", Set.of(role), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Every key says itself. */
    private static final class KeysAsTexts implements Messages {

        @Override
        public String text(Locale locale, String key, Map<String, ?> arguments) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return true;
        }
    }
}
