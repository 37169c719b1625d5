package org.cranework.training.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Scope;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.intake.run.FindingTexts;
import org.cranework.intake.run.Runs;
import org.cranework.training.college.Colleges;
import org.cranework.training.enrollment.EnrollmentRecords;
import org.cranework.web.action.Actions;
import org.cranework.web.action.AllowedAction;
import org.cranework.web.message.CallerLanguage;
import org.cranework.web.problem.ProblemException;

/** Finds feeds within the caller's scope and says how they stand, in the caller's language. */
@ApplicationScoped
class FeedViews {

    private final Runs runs;
    private final Colleges colleges;
    private final FindingTexts texts;
    private final Actions actions;
    private final CallerLanguage language;
    private final CurrentCaller caller;

    FeedViews(Runs runs, Colleges colleges, FindingTexts texts, Actions actions, CallerLanguage language,
            CurrentCaller caller) {
        this.runs = runs;
        this.colleges = colleges;
        this.texts = texts;
        this.actions = actions;
        this.language = language;
        this.caller = caller;
    }

    /** The run, where the caller may see it; else it is not there. */
    Run find(UUID id) {
        return runs.find(id).filter(run -> run.recordType().equals(EnrollmentRecords.NAME))
                .filter(run -> colleges.within(caller.scope()).map(ids -> ids.contains(run.organizationId())).orElse(true))
                .orElseThrow(ProblemException::notFound);
    }

    FeedView read(UUID id) {
        return view(find(id));
    }

    FeedView view(Run run) {
        String href = FeedResource.PATH + "/" + run.id();
        return new FeedView(run.id(), run.organizationId(), run.state().code(), run.mode().code(), run.dryRun(),
                run.removal().code(), run.takenAt(), run.receivedAt(), run.finishedAt().orElse(null), run.size(),
                run.charset().orElse(null), run.charset().isPresent() ? run.charsetDetected() : null,
                run.reason().map(code -> new FeedView.Reason(code, texts.reason(language.locale(), code))).orElse(null),
                run.difference().map(FeedView.Difference::of).orElse(null),
                run.difference().isPresent() ? FeedView.Applied.of(run.applied()) : null, run.findings(),
                FeedView.Links.of(href), allowed(run, href));
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
