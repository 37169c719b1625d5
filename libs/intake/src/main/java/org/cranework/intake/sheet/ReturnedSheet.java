package org.cranework.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** Writes the caller's own sheet with two more columns, row by row, in its own encoding. */
public final class ReturnedSheet {

    /**
     * What is said of a row.
     *
     * @param result in a word
     * @param findings and what to do about them
     */
    public record Verdict(String result, String findings) {}

    private ReturnedSheet() {}

    /**
     * Copies a sheet that could be read before.
     *
     * @param verdicts says what became of a row, by its number; asked in ascending order, blank rows left out
     */
    public static void write(InputStream content, String charset, IntFunction<Verdict> verdicts, OutputStream target)
            throws IOException {
        try (RawSheet sheet = RawSheet.open(content, Optional.of(charset), Set.of());
                CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF)
                        .build(new OutputStreamWriter(target, sheet.charset().charset()))) {
            if (sheet.hasBom()) {
                target.write(new byte[]{(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
            }
            Optional<RawRow> row = sheet.next();
            String[] header = row.map(RawRow::cells).orElse(new String[0]);
            boolean[] kept = kept(header);
            writer.writeRecord(cells(header, kept, ReturnedColumns.RESULT, ReturnedColumns.FINDINGS));
            for (row = sheet.next(); row.isPresent(); row = sheet.next()) {
                Verdict verdict = row.get().isBlank() ? new Verdict("", "") : verdicts.apply(row.get().number());
                writer.writeRecord(cells(row.get().cells(), kept, verdict.result(), verdict.findings()));
            }
        } catch (SheetException unreadable) {
            throw new IOException("the sheet cannot be read to its end: " + unreadable.finding().code(), unreadable);
        }
    }

    /** The columns of an earlier return are not copied. */
    private static boolean[] kept(String[] header) {
        boolean[] kept = new boolean[header.length];
        for (int place = 0; place < header.length; place++) {
            kept[place] = !ReturnedColumns.are(header[place]);
        }
        return kept;
    }

    private static List<String> cells(String[] cells, boolean[] kept, String result, String findings) {
        List<String> written = new ArrayList<>(kept.length + 2);
        for (int place = 0; place < Math.max(kept.length, cells.length); place++) {
            if (place >= kept.length || kept[place]) {
                written.add(place < cells.length ? Guard.on(cells[place]) : "");
            }
        }
        written.add(result);
        written.add(Guard.on(findings));
        return written;
    }
}
