package org.cranework.intake.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.cranework.intake.Column;
import org.cranework.intake.Finding;
import org.cranework.intake.RecordType;
import org.cranework.intake.Run;
import org.cranework.intake.RunState;
import org.cranework.intake.Severity;
import org.cranework.intake.sheet.ReturnedSheet.Verdict;
import org.cranework.web.message.Languages;

/** What became of each row, read a thousand findings at a time while the sheet is copied. */
final class Verdicts {

    private static final int PAGE = 1_000;

    private final Database database;
    private final FindingTexts texts;
    private final Run run;
    private final Locale locale;
    private final Map<String, Column> columns;
    private final Deque<Finding> ahead = new ArrayDeque<>();
    private int readThrough;
    private boolean exhausted;

    Verdicts(Database database, FindingTexts texts, RecordType type, Run run, Locale locale) {
        this.database = database;
        this.texts = texts;
        this.run = run;
        this.locale = locale;
        this.columns = type.shape().columns().stream().collect(Collectors.toMap(Column::key, column -> column));
    }

    Verdict of(int row) {
        StringJoiner said = new StringJoiner("; ");
        boolean rejected = false;
        while (peekRow() <= row) {
            Finding finding = ahead.remove();
            if (finding.row() == row) {
                rejected |= finding.severity() == Severity.ERROR;
                String place = finding.column().map(this::name).map(name -> name + ": ").orElse("");
                said.add(place + texts.message(locale, finding) + " " + texts.remedy(locale, finding));
            }
        }
        return new Verdict(texts.result(locale, result(row, rejected)), said.toString());
    }

    private String result(int row, boolean rejected) {
        if (rejected) {
            return "rejected";
        }
        boolean written = run.state() == RunState.APPLIED || row <= run.applied().throughRow();
        return written ? "accepted" : "good";
    }

    private String name(String key) {
        return locale.getLanguage().equals(Languages.CHINESE.getLanguage()) ? columns.get(key).chinese() : key;
    }

    private int peekRow() {
        if (ahead.isEmpty() && !exhausted) {
            fetch();
        }
        return ahead.isEmpty() ? Integer.MAX_VALUE : ahead.getFirst().row();
    }

    /** Whole rows only: the next page begins behind the last row of this one. */
    private void fetch() {
        var page = database.joined(connection -> Database.list(connection, """
                SELECT row, column_key, letter, code, severity, masked, arguments FROM intake_finding
                WHERE run_id = ? AND row > ? AND row <= (
                    SELECT coalesce(max(row), 0) FROM (
                        SELECT row FROM intake_finding WHERE run_id = ? AND row > ? ORDER BY row LIMIT ?) few)
                ORDER BY row, id""", FindingRows::read, run.id(), readThrough, run.id(), readThrough, PAGE));
        ahead.addAll(page);
        exhausted = page.isEmpty();
        if (!page.isEmpty()) {
            readThrough = page.getLast().row();
        }
    }
}
