package org.cranework.housing.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.casework.action.CallerActions;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.intake.RecordType;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.intake.http.SheetDesk;
import org.cranework.web.action.AllowedAction;

/** Where ledgers of homes are taken in: for the city's recorders and approvers, who see them all. */
@ApplicationScoped
class LedgerDesk implements SheetDesk {

    private static final Map<String, String> OPERATIONS = Map.of("approve", "approveHomeLedger", "cancel", "cancelHomeLedger");

    private final HomeRecords records;
    private final CallerActions actions;
    private final CurrentCaller current;

    LedgerDesk(HomeRecords records, CallerActions actions, CurrentCaller current) {
        this.records = records;
        this.actions = actions;
        this.current = current;
    }

    @Override
    public RecordType type() {
        return records;
    }

    @Override
    public String path() {
        return LedgerResource.PATH;
    }

    @Override
    public Optional<List<UUID>> visible() {
        return Optional.empty();
    }

    /** Whoever sent a ledger does not approve of it. */
    @Override
    public List<AllowedAction> allowed(Run run, String href) {
        List<String> possible = new ArrayList<>();
        boolean own = run.actor().equals(current.caller().subject());
        if (run.state() == RunState.CHECKED && !run.dryRun() && !own) {
            possible.add("approve");
        }
        if (!run.state().isEnd()) {
            possible.add("cancel");
        }
        return actions.posts(possible, OPERATIONS::get, href);
    }
}
