package org.cranework.training.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.intake.run.FindingTexts;
import org.cranework.intake.run.Reading;
import org.cranework.intake.run.RunFilter;
import org.cranework.intake.run.Runs;
import org.cranework.training.college.Colleges;
import org.cranework.training.enrollment.EnrollmentRecords;
import org.cranework.web.message.CallerLanguage;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.problem.ProblemException;

/** Reads feeds and what they say, within the caller's scope. Handing a sheet out is audited, since it holds people in clear, and so
 * is each page of findings and differences, which shows them masked. */
@ApplicationScoped
class ReadFeeds {

    private final Runs runs;
    private final Reading reading;
    private final FeedViews views;
    private final Colleges colleges;
    private final EnrollmentRecords records;
    private final FindingTexts texts;
    private final CallerLanguage language;
    private final CurrentCaller caller;
    private final AuditLog audit;

    ReadFeeds(Runs runs, Reading reading, FeedViews views, Colleges colleges, EnrollmentRecords records, FindingTexts texts,
            CallerLanguage language, CurrentCaller caller, AuditLog audit) {
        this.runs = runs;
        this.reading = reading;
        this.views = views;
        this.colleges = colleges;
        this.records = records;
        this.texts = texts;
        this.language = language;
        this.caller = caller;
        this.audit = audit;
    }

    Page<FeedView> list(UUID organization, String state, PageRequest page) {
        Optional<RunState> wanted = Optional.ofNullable(state).map(ReadFeeds::state);
        var newestFirst = new PageRequest(page.limit(), page.after(), "-id", page.count());
        var filter = new RunFilter(EnrollmentRecords.NAME, organizations(organization), wanted);
        return runs.list(filter, newestFirst.slice(Runs.SORTS)).map(views::view);
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

    private static RunState state(String code) {
        try {
            return RunState.ofCode(code);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid("query/state", "unknown-code");
        }
    }

    @Transactional
    Page<FindingView> findings(UUID id, PageRequest page) {
        var byRow = new PageRequest(page.limit(), page.after(), "row", page.count());
        Locale locale = language.locale();
        return seen("readFeedFindings", id, reading.findings(views.find(id).id(), byRow.slice(Reading.FINDINGS)))
                .map(finding -> FindingView.of(finding, records, texts, locale));
    }

    @Transactional
    Page<DifferenceView> difference(UUID id, String action, PageRequest page) {
        if (action != null && !List.of("added", "changed", "missing").contains(action)) {
            throw ProblemException.invalid("query/action", "unknown-code");
        }
        return seen("readFeedDifference", id,
                reading.difference(views.find(id).id(), Optional.ofNullable(action), page.slice(Reading.DIFFERENCE)))
                .map(DifferenceView::of);
    }

    /** The rows of a page have no ids of their own: the run stands for them. */
    private <T> Page<T> seen(String operation, UUID run, Page<T> page) {
        if (!page.items().isEmpty()) {
            audit.record(AuditEntry.of(caller.caller(), operation, "run", List.of(run)));
        }
        return page;
    }

    /** Everything that can be refused is refused here, before the first byte is written. */
    @Transactional
    StreamingOutput returnedFile(UUID id) {
        Run run = views.find(id);
        reading.requireReturnable(run);
        audit.record(AuditEntry.of(caller.caller(), "readFeedReturnedFile", "run", List.of(id)));
        Locale locale = language.locale();
        return target -> write(run, locale, target);
    }

    private void write(Run run, Locale locale, OutputStream target) throws IOException {
        reading.returnSheet(run, locale, target);
    }
}
