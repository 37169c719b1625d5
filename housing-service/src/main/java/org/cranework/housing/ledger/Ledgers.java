package org.cranework.housing.ledger;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.cranework.casework.action.CallerActions;
import org.cranework.documents.Admission;
import org.cranework.documents.ContentType;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.intake.Treatment;
import org.cranework.intake.http.RunAnswers;
import org.cranework.intake.http.RunView;
import org.cranework.intake.http.SheetUpload;
import org.cranework.intake.run.RunFilter;
import org.cranework.intake.run.Runs;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.problem.ProblemException;

/**
 * Takes ledgers of homes in and answers them. A ledger is checked and compared at once, then waits for a second person.
 *
 * <p>
 * Refuses a ledger that names no organization (422), and what {@link SheetUpload} refuses. Publishes nothing itself: the run does,
 * once approved of.
 */
@ApplicationScoped
class Ledgers {

    private static final Map<String, String> OPERATIONS = Map.of("approve", "approveHomeLedger", "cancel", "cancelHomeLedger");

    private final Runs runs;
    private final SheetUpload upload;
    private final HomeRecords records;
    private final RunAnswers answers;
    private final CallerActions actions;
    private final CurrentCaller current;
    private final LedgerConfig config;

    Ledgers(Runs runs, SheetUpload upload, HomeRecords records, RunAnswers answers, CallerActions actions,
            CurrentCaller current, LedgerConfig config) {
        this.runs = runs;
        this.upload = upload;
        this.records = records;
        this.answers = answers;
        this.actions = actions;
        this.current = current;
        this.config = config;
    }

    Response submit(LedgerParameters parameters, InputStream body) {
        Treatment treatment = parameters.read();
        var admission = new Admission("ledger", ContentType.TEXT, config.ledgerLimit().asLongValue());
        var request = new SheetUpload.Request(records, parameters.organization(), admission, treatment, parameters);
        return upload.accept(request, body, LedgerResource.PATH, this::read);
    }

    Run find(UUID id) {
        return runs.find(id).filter(run -> run.recordType().equals(HomeRecords.NAME)).orElseThrow(ProblemException::notFound);
    }

    RunView read(UUID id) {
        return view(find(id));
    }

    Page<RunView> list(UUID organization, String state, PageRequest page) {
        var filter = new RunFilter(HomeRecords.NAME, Optional.ofNullable(organization).map(List::of), RunAnswers.state(state));
        var newestFirst = new PageRequest(page.limit(), page.after(), "-id", page.count());
        return runs.list(filter, newestFirst.slice(Runs.SORTS)).map(this::view);
    }

    private RunView view(Run run) {
        String href = LedgerResource.PATH + "/" + run.id();
        List<String> possible = new ArrayList<>();
        boolean own = run.actor().equals(current.caller().subject());
        if (run.state() == RunState.CHECKED && !run.dryRun() && !own) {
            possible.add("approve");
        }
        if (!run.state().isEnd()) {
            possible.add("cancel");
        }
        return answers.view(run, href, actions.posts(possible, OPERATIONS::get, href));
    }
}
