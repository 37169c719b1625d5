package org.cranework.training.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Scope;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.intake.http.RunAnswers;
import org.cranework.intake.http.RunView;
import org.cranework.intake.run.Runs;
import org.cranework.training.college.Colleges;
import org.cranework.training.enrollment.EnrollmentRecords;
import org.cranework.web.action.Actions;
import org.cranework.web.action.AllowedAction;
import org.cranework.web.problem.ProblemException;

/** Finds feeds within the caller's scope and says how they stand, in the caller's language. */
@ApplicationScoped
class FeedViews {

    private final Runs runs;
    private final Colleges colleges;
    private final RunAnswers answers;
    private final Actions actions;
    private final CurrentCaller caller;

    FeedViews(Runs runs, Colleges colleges, RunAnswers answers, Actions actions, CurrentCaller caller) {
        this.runs = runs;
        this.colleges = colleges;
        this.answers = answers;
        this.actions = actions;
        this.caller = caller;
    }

    /** The run, where the caller may see it; else it is not there. */
    Run find(UUID id) {
        return runs.find(id).filter(run -> run.recordType().equals(EnrollmentRecords.NAME))
                .filter(run -> colleges.within(caller.scope()).map(ids -> ids.contains(run.organizationId())).orElse(true))
                .orElseThrow(ProblemException::notFound);
    }

    RunView read(UUID id) {
        return view(find(id));
    }

    RunView view(Run run) {
        String href = FeedResource.PATH + "/" + run.id();
        return answers.view(run, href, allowed(run, href));
    }

    /** Only the college itself steers its feed. */
    private List<AllowedAction> allowed(Run run, String href) {
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
