package org.cranework.housing.lease;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.cranework.casework.action.CallerActions;
import org.cranework.housing.journal.Journal;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.ProblemException;

/** Reads leases in the caller's scope; who saw whose is audited. */
@ApplicationScoped
class ReadLeases {

    private final Leases leases;
    private final Journal journal;
    private final CurrentCaller current;
    private final CallerActions actions;

    ReadLeases(Leases leases, Journal journal, CurrentCaller current, CallerActions actions) {
        this.leases = leases;
        this.journal = journal;
        this.current = current;
        this.actions = actions;
    }

    @Transactional
    Versioned<LeaseView> read(UUID id) {
        Lease lease = leases.find(current.scope(), id).orElseThrow(ProblemException::notFound);
        journal.read(current.caller(), "readLease", "lease", List.of(id));
        return new Versioned<>(view(lease), lease.version());
    }

    @Transactional
    Page<LeaseView> list(LeaseFilter filter, PageRequest request) {
        Page<Lease> page = leases.page(current.scope(), filter.conditions(), request);
        journal.read(current.caller(), "listLeases", "lease", page.items().stream().map(Lease::id).toList());
        return page.map(this::view);
    }

    private LeaseView view(Lease lease) {
        return LeaseView.of(lease, actions.posts(LeaseState.LIFE.actions(lease.state()), LeaseAction::operationOf,
                LeaseResource.PATH + "/" + lease.id()));
    }
}
