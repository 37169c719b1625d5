package org.cranework.intake.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import org.cranework.documents.Documents;
import org.cranework.intake.Finding;
import org.cranework.intake.RecordType;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.intake.sheet.ReturnedSheet;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;
import org.cranework.web.problem.ProblemException;

/** What a run says of its sheet: findings, difference, and the sheet itself with a verdict on each row. */
@ApplicationScoped
public class Reading {

    /** The order findings are read in: those about the whole sheet, then row by row. Ask for {@code sort=row}. */
    public static final SortKeys FINDINGS = SortKeys.id("id").and("row", "row", Integer.class);

    /** The order a difference is read in. */
    public static final SortKeys DIFFERENCE = SortKeys.id("id");

    private final Database database;
    private final Documents documents;
    private final FindingTexts texts;
    private final List<RecordType> types;

    Reading(DataSource dataSource, Documents documents, FindingTexts texts, @All List<RecordType> types) {
        this.database = new Database(dataSource);
        this.documents = documents;
        this.texts = texts;
        this.types = types;
    }

    private record Found(UUID id, Finding finding) {}

    /** A page of findings. */
    public Page<Finding> findings(UUID run, Slice slice) {
        List<Found> found = database.joined(connection -> Database.slice(connection,
                "SELECT id, row, column_key, letter, code, severity, masked, arguments FROM intake_finding WHERE run_id = ?",
                slice,
                row -> new Found(row.getObject("id", UUID.class), FindingRows.read(row)), run));
        return slice.page(found, (one, key) -> key.equals("row") ? one.finding().row() : one.id()).map(Found::finding);
    }

    /** A page of the difference. */
    public Page<DifferenceEntry> difference(UUID run, Optional<String> action, Slice slice) {
        List<DifferenceEntry> found = database.joined(connection -> Database.slice(connection,
                "SELECT id, action, row, record_id, label, fields FROM intake_difference WHERE run_id = ? AND action LIKE ?",
                slice,
                DifferenceEntry::read, run, action.orElse("%")));
        return slice.page(found, (entry, key) -> entry.id());
    }

    /**
     * Refuses what cannot be returned.
     *
     * @throws ProblemException before a row was judged, and where the sheet could not be read to its end
     */
    public void requireReturnable(Run run) {
        if (run.state() == RunState.RECEIVED || run.state() == RunState.CHECKING) {
            throw ProblemException.of(IntakeProblem.RUN_NOT_READY).with("state", run.state().code());
        }
        if (run.difference().isEmpty()) {
            throw ProblemException.of(IntakeProblem.RUN_SHEET_UNREADABLE);
        }
    }

    /** Writes the caller's sheet with what became of each row. */
    public void returnSheet(Run run, Locale locale, OutputStream target) throws IOException {
        RecordType type = types.stream().filter(one -> one.shape().name().equals(run.recordType())).findFirst().orElseThrow();
        try (InputStream content = documents.open(run.documentId())) {
            var verdicts = new Verdicts(database, texts, type, run, locale);
            ReturnedSheet.write(content, run.charset().orElseThrow(), verdicts::of, target);
        }
    }
}
