package org.cranework.intake.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.cranework.web.action.AllowedAction;
import org.cranework.web.message.CallerLanguage;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.problem.ProblemException;

/**
 * Answers what a run says, in the caller's language; that the caller may see it, its resource has made sure. Handing a sheet out
 * is audited, since it may hold people in clear, and so is each page of findings and differences, which may show them masked.
 */
@ApplicationScoped
public class RunAnswers {

    private static final List<String> DIFFERENCES = List.of("added", "changed", "missing");

    private final Reading reading;
    private final FindingTexts texts;
    private final CallerLanguage language;
    private final CurrentCaller caller;
    private final AuditLog audit;

    RunAnswers(Reading reading, FindingTexts texts, CallerLanguage language, CurrentCaller caller, AuditLog audit) {
        this.reading = reading;
        this.texts = texts;
        this.language = language;
        this.caller = caller;
        this.audit = audit;
    }

    /** The state a list is filtered by, as asked for. */
    public static Optional<RunState> state(String code) {
        try {
            return Optional.ofNullable(code).map(RunState::ofCode);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.invalid("query/state", "unknown-code");
        }
    }

    /** The run itself, at {@code href}. */
    public RunView view(Run run, String href, List<AllowedAction> allowed) {
        return new RunView(run.id(), run.organizationId(), run.state().code(), run.mode().code(), run.dryRun(),
                run.removal().code(), run.takenAt(), run.receivedAt(), run.finishedAt().orElse(null), run.size(),
                run.charset().orElse(null), run.charset().isPresent() ? run.charsetDetected() : null,
                run.reason().map(code -> new RunView.Reason(code, texts.reason(language.locale(), code))).orElse(null),
                run.difference().map(RunView.Difference::of).orElse(null),
                run.difference().isPresent() ? RunView.Applied.of(run.applied()) : null, run.findings(),
                RunView.Links.of(href), allowed);
    }

    /** A page of findings, row by row. */
    @Transactional
    public Page<FindingView> findings(Run run, RecordType type, PageRequest page) {
        var byRow = new PageRequest(page.limit(), page.after(), "row", page.count());
        Locale locale = language.locale();
        return seen(type, "Findings", run, reading.findings(run.id(), byRow.slice(Reading.FINDINGS)))
                .map(finding -> FindingView.of(finding, type, texts, locale));
    }

    /** A page of the difference, of one action or of all. */
    @Transactional
    public <T> Page<T> difference(Run run, RecordType type, String action, PageRequest page,
            Function<DifferenceEntry, T> view) {
        if (action != null && !DIFFERENCES.contains(action)) {
            throw ProblemException.invalid("query/action", "unknown-code");
        }
        return seen(type, "Difference", run,
                reading.difference(run.id(), Optional.ofNullable(action), page.slice(Reading.DIFFERENCE))).map(view);
    }

    /** The rows of a page have no ids of their own: the run stands for them. */
    private <T> Page<T> seen(RecordType type, String part, Run run, Page<T> page) {
        if (!page.items().isEmpty()) {
            audit(type, part, run);
        }
        return page;
    }

    /** The sheet, with what became of each row. What can be refused is refused here, before the first byte is written. */
    @Transactional
    public Response returnedFile(Run run, RecordType type) {
        reading.requireReturnable(run);
        audit(type, "ReturnedFile", run);
        Locale locale = language.locale();
        StreamingOutput sheet = target -> reading.returnSheet(run, locale, target);
        return Response.ok(sheet).header("Content-Disposition", "attachment; filename=\"returned-" + run.id() + ".csv\"")
                .header("Cache-Control", "no-store").build();
    }

    private void audit(RecordType type, String part, Run run) {
        audit.record(AuditEntry.of(caller.caller(), type.operation("read", part), "run", List.of(run.id())));
    }
}
