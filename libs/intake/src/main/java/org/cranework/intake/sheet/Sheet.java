package org.cranework.intake.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cranework.intake.Column;
import org.cranework.intake.Finding;

/** A sheet whose header was understood. */
public final class Sheet implements Closeable {

    private final RawSheet raw;
    private final Header header;
    private final List<Finding> notes;
    private int rows;
    private RawRow last;
    private boolean blankAfterLast;

    private Sheet(RawSheet raw, Header header, List<Finding> notes) {
        this.raw = raw;
        this.header = header;
        this.notes = notes;
    }

    /**
     * Opens a sheet and reads its header.
     *
     * @param declared the encoding, where the caller named it
     * @throws SheetException if it has no header we can work with
     */
    public static Sheet open(InputStream content, Optional<String> declared, List<Column> columns)
            throws IOException, SheetException {
        RawSheet raw = RawSheet.open(content, declared, Header.names(columns).keySet());
        List<Finding> notes = new ArrayList<>();
        Optional<RawRow> first = raw.next();
        if (first.isEmpty()) {
            throw new SheetException(Finding.ofSheet("sheet-no-rows", Map.of()));
        }
        return new Sheet(raw, Header.of(first.get().cells(), columns, notes), notes);
    }

    /** The encoding it is read in. */
    public SheetCharset charset() {
        return raw.charset();
    }

    /** What is worth telling about the header. */
    public List<Finding> notes() {
        return List.copyOf(notes);
    }

    /** How many rows were read, blank ones apart. */
    public int rows() {
        return rows;
    }

    /**
     * The next row that is not blank; empty at the end.
     *
     * @throws SheetException if the sheet cannot be read on, or turns out to be cut off
     */
    public Optional<SheetRow> next() throws IOException, SheetException {
        Optional<RawRow> row = raw.next();
        blankAfterLast = false;
        while (row.isPresent() && row.get().isBlank()) {
            blankAfterLast = true;
            row = raw.next();
        }
        if (row.isEmpty()) {
            checkEnd();
            return Optional.empty();
        }
        last = row.get();
        rows++;
        return Optional.of(new SheetRow(last, header));
    }

    private void checkEnd() throws SheetException {
        if (last == null) {
            throw new SheetException(Finding.ofSheet("sheet-no-rows", Map.of()));
        }
        if (!blankAfterLast && raw.endedInside(last)) {
            throw new SheetException(Finding.ofRow(last.number(), "sheet-quote-open", Map.of()));
        }
        if (last.cells().length < header.width() && !raw.endsWithLineBreak()) {
            throw new SheetException(Finding.ofRow(last.number(), "sheet-cut-off",
                    Map.of("expected", header.width(), "found", last.cells().length)));
        }
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
