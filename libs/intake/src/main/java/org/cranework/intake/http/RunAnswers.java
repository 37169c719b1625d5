package org.cranework.intake.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.audit.AuditEntry;
import org.cranework.identity.audit.AuditLog;
import org.cranework.intake.RecordType;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.intake.run.DifferenceEntry;
import org.cranework.intake.run.FindingTexts;
import org.cranework.intake.run.Reading;
import org.cranework.intake.run.RunFilter;
import org.cranework.intake.run.Runs;
import org.cranework.web.message.CallerLanguage;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.problem.ProblemException;

/**
 * Answers what the runs of a desk say, in the caller's language; a run that the caller may not see is not there. Handing a sheet
 * out is audited, since it may hold people in clear, and so is each page of findings and differences, which may show them masked.
 */
@ApplicationScoped
public class RunAnswers {

    private static final List<String> DIFFERENCES = List.of("added", "changed", "missing");

    private final Runs runs;
    private final Reading reading;
    private final FindingTexts texts;
    private final CallerLanguage language;
    private final CurrentCaller caller;
    private final AuditLog audit;

    RunAnswers(Runs runs, Reading reading, FindingTexts texts, CallerLanguage language, CurrentCaller caller, AuditLog audit) {
        this.runs = runs;
        this.reading = reading;
        this.texts = texts;
        this.language = language;
        this.caller = caller;
        this.audit = audit;
    }

    /** A run of this desk, where the caller may see it. */
    Run find(SheetDesk desk, UUID id) {
        return runs.find(id).filter(run -> run.recordType().equals(desk.type().shape().name()))
                .filter(run -> desk.visible().map(ids -> ids.contains(run.organizationId())).orElse(true))
                .orElseThrow(ProblemException::notFound);
    }

    /** A run as it stands. */
    public RunView read(SheetDesk desk, UUID id) {
        return view(desk, find(desk, id));
    }

    /** A page of runs, newest first: of one organization or of all that the caller may see, in one state or in any. */
    public Page<RunView> list(SheetDesk desk, UUID organization, String state, PageRequest page) {
        var filter = new RunFilter(desk.type().shape().name(), organizations(desk, organization), state(state));
        var newestFirst = new PageRequest(page.limit(), page.after(), "-id", page.count());
        return runs.list(filter, newestFirst.slice(Runs.SORTS)).map(run -> view(desk, run));
    }

    /** A page of findings, row by row. */
    @Transactional
    public Page<FindingView> findings(SheetDesk desk, UUID id, PageRequest page) {
        Run run = find(desk, id);
        var byRow = new PageRequest(page.limit(), page.after(), "row", page.count());
        Locale locale = language.locale();
        return seen(desk.type(), "Findings", run, reading.findings(run.id(), byRow.slice(Reading.FINDINGS)))
                .map(finding -> FindingView.of(finding, desk.type(), texts, locale));
    }

    /** A page of the difference, of one action or of all. */
    @Transactional
    public <T> Page<T> difference(SheetDesk desk, UUID id, String action, PageRequest page,
            Function<DifferenceEntry, T> view) {
        Run run = find(desk, id);
        if (action != null && !DIFFERENCES.contains(action)) {
            throw ProblemException.invalid("query/action", "unknown-code");
        }
        return seen(desk.type(), "Difference", run,
                reading.difference(run.id(), Optional.ofNullable(action), page.slice(Reading.DIFFERENCE))).map(view);
    }

    /** The sheet, with what became of each row. What can be refused is refused here, before the first byte is written. */
    @Transactional
    public Response returnedFile(SheetDesk desk, UUID id) {
        Run run = find(desk, id);
        reading.requireReturnable(run);
        audit(desk.type(), "ReturnedFile", run);
        Locale locale = language.locale();
        StreamingOutput sheet = target -> reading.returnSheet(run, locale, target);
        return Response.ok(sheet).header("Content-Disposition", "attachment; filename=\"returned-" + run.id() + ".csv\"")
                .header("Cache-Control", "no-store").build();
    }

    private RunView view(SheetDesk desk, Run run) {
        String href = desk.path() + "/" + run.id();
        return RunView.of(run, run.reason().map(code -> new RunView.Reason(code, texts.reason(language.locale(), code))), href,
                desk.allowed(run, href));
    }

    private static Optional<List<UUID>> organizations(SheetDesk desk, UUID asked) {
        Optional<List<UUID>> visible = desk.visible();
        if (asked == null) {
            return visible;
        }
        List<UUID> both = new ArrayList<>(List.of(asked));
        visible.ifPresent(both::retainAll);
        return Optional.of(both);
    }

    private static Optional<RunState> state(String code) {
        try {
            return Optional.ofNullable(code).map(RunState::ofCode);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid("query/state", "unknown-code");
        }
    }

    /** The rows of a page have no ids of their own: the run stands for them. */
    private <T> Page<T> seen(RecordType type, String part, Run run, Page<T> page) {
        if (!page.items().isEmpty()) {
            audit(type, part, run);
        }
        return page;
    }

    private void audit(RecordType type, String part, Run run) {
        audit.record(AuditEntry.of(caller.caller(), type.shape().operation("read", part), "run", List.of(run.id())));
    }
}
