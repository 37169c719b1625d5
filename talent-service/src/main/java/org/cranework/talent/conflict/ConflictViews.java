package org.cranework.talent.conflict;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Permissions;
import org.cranework.identity.subject.Subject;
import org.cranework.talent.person.HeldSubjects;
import org.cranework.web.action.Actions;
import org.cranework.web.action.AllowedAction;

/** Puts beside each other who holds the document and who claims it, with what this caller may do about it. */
@ApplicationScoped
class ConflictViews {

    private final HeldSubjects held;
    private final ClaimedSubjects claimed;
    private final Actions actions;
    private final Permissions permissions;
    private final CurrentCaller current;

    ConflictViews(HeldSubjects held, ClaimedSubjects claimed, Actions actions, Permissions permissions,
            CurrentCaller current) {
        this.held = held;
        this.claimed = claimed;
        this.actions = actions;
        this.permissions = permissions;
        this.current = current;
    }

    Map<UUID, Subject> held(Collection<PersonConflict> conflicts) {
        return held.of(conflicts.stream().map(PersonConflict::personId).distinct().toList());
    }

    ConflictView view(PersonConflict conflict, Subject holder) {
        return ConflictView.of(conflict, holder, claimed.open(conflict.subject()), claimed.openReason(conflict.reason()),
                actions(conflict));
    }

    private List<AllowedAction> actions(PersonConflict conflict) {
        boolean allowed = permissions.scope("resolvePersonConflict", current.caller()).isPresent();
        return conflict.isOpen() && allowed
                ? List.of(actions.post("resolve", ConflictResource.PATH + "/" + conflict.id() + "/resolve"))
                : List.of();
    }
}
