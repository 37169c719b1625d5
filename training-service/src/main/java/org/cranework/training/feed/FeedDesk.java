package org.cranework.training.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Scope;
import org.cranework.intake.RecordType;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.intake.http.SheetDesk;
import org.cranework.training.college.Colleges;
import org.cranework.training.enrollment.EnrollmentRecords;
import org.cranework.web.action.Actions;
import org.cranework.web.action.AllowedAction;

/** Where colleges' sheets are taken in: each college sees its own feeds, and a region those of its colleges. */
@ApplicationScoped
class FeedDesk implements SheetDesk {

    private final EnrollmentRecords records;
    private final Colleges colleges;
    private final Actions actions;
    private final CurrentCaller caller;

    FeedDesk(EnrollmentRecords records, Colleges colleges, Actions actions, CurrentCaller caller) {
        this.records = records;
        this.colleges = colleges;
        this.actions = actions;
        this.caller = caller;
    }

    @Override
    public RecordType type() {
        return records;
    }

    @Override
    public String path() {
        return FeedResource.PATH;
    }

    @Override
    public Optional<List<UUID>> visible() {
        return colleges.within(caller.scope());
    }

    /** Only the college itself steers its feed. */
    @Override
    public List<AllowedAction> allowed(Run run, String href) {
        List<AllowedAction> allowed = new ArrayList<>();
        if (caller.scope().equals(new Scope.Organization(run.organizationId()))) {
            if (run.state() == RunState.CHECKED) {
                allowed.add(actions.post("apply", href + "/apply"));
            }
            if (!run.state().isEnd()) {
                allowed.add(actions.post("cancel", href + "/cancel"));
            }
        }
        return allowed;
    }
}
