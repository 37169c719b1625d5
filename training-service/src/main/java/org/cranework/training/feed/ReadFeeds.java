package org.cranework.training.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.intake.Run;
import org.cranework.intake.http.RunAnswers;
import org.cranework.intake.http.RunView;
import org.cranework.intake.run.RunFilter;
import org.cranework.intake.run.Runs;
import org.cranework.training.college.Colleges;
import org.cranework.training.enrollment.EnrollmentRecords;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Lists feeds within the caller's scope. */
@ApplicationScoped
class ReadFeeds {

    private final Runs runs;
    private final FeedViews views;
    private final Colleges colleges;
    private final CurrentCaller caller;

    ReadFeeds(Runs runs, FeedViews views, Colleges colleges, CurrentCaller caller) {
        this.runs = runs;
        this.views = views;
        this.colleges = colleges;
        this.caller = caller;
    }

    Page<RunView> list(UUID organization, String state, PageRequest page) {
        var filter = new RunFilter(EnrollmentRecords.NAME, organizations(organization), RunAnswers.state(state));
        var newestFirst = new PageRequest(page.limit(), page.after(), "-id", page.count());
        Page<Run> found = runs.list(filter, newestFirst.slice(Runs.SORTS));
        return found.map(views::view);
    }

    private Optional<List<UUID>> organizations(UUID asked) {
        Optional<List<UUID>> within = colleges.within(caller.scope());
        if (asked == null) {
            return within;
        }
        List<UUID> both = new ArrayList<>(List.of(asked));
        within.ifPresent(both::retainAll);
        return Optional.of(both);
    }
}
