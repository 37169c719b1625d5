package org.cranework.talent.conflict;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.identity.subject.Subject;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Answers the conflicts in the caller's scope; both sides masked, and audited as a read of the persons who hold the documents. */
@ApplicationScoped
class ListPersonConflicts {

    private final PersonConflicts conflicts;
    private final ConflictViews views;
    private final AuditLog audit;
    private final CurrentCaller current;

    ListPersonConflicts(PersonConflicts conflicts, ConflictViews views, AuditLog audit, CurrentCaller current) {
        this.conflicts = conflicts;
        this.views = views;
        this.audit = audit;
        this.current = current;
    }

    @Transactional
    Page<ConflictView> list(ConflictState state, PageRequest request) {
        Page<PersonConflict> page = conflicts.page(current.scope(), state, request);
        Map<UUID, Subject> held = views.held(page.items());
        if (!held.isEmpty()) {
            audit.record(AuditEntry.of(current.caller(), "listPersonConflicts", "person", List.copyOf(held.keySet())));
        }
        return page.map(conflict -> views.view(conflict, held.get(conflict.personId())));
    }
}
