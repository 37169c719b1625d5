package org.cranework.intake.sheet;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import org.cranework.intake.Finding;

/** A sheet's rows as they stand, header included, one in memory at a time. */
final class RawSheet implements Closeable {

    /** A cell longer than this ends the reading: whatever it is, it is no sheet of records. */
    static final int LONGEST_CELL = 256 * 1024;

    private static final int HEAD = 64 * 1024;
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final SheetCharset charset;
    private final boolean bom;
    private final StrictDecoder decoder;
    private final CsvReader<RawRow> reader;
    private final CloseableIterator<RawRow> rows;
    private int lastNumber;

    private RawSheet(InputStream content, SheetCharset charset, boolean bom) {
        this.charset = charset;
        this.bom = bom;
        this.decoder = new StrictDecoder(content, charset.charset());
        this.reader = CsvReader.builder().skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true)
                .maxBufferSize(LONGEST_CELL).build(new RawRowHandler(), decoder);
        this.rows = reader.iterator();
    }

    /** Opens a sheet; {@code headers} are the names by which its encoding is told. */
    static RawSheet open(InputStream content, Optional<String> declared, Set<String> headers) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content, HEAD);
        buffered.mark(HEAD);
        byte[] head = buffered.readNBytes(HEAD - 1);
        buffered.reset();
        boolean bom = head.length >= BOM.length && head[0] == BOM[0] && head[1] == BOM[1] && head[2] == BOM[2];
        SheetCharset charset = bom
                ? SheetCharset.of(Optional.of("UTF-8"), head, headers)
                : SheetCharset.of(declared, head, headers);
        if (bom) {
            buffered.skipNBytes(BOM.length);
            charset = new SheetCharset(charset.charset(), declared.isEmpty());
        }
        return new RawSheet(buffered, charset, bom);
    }

    SheetCharset charset() {
        return charset;
    }

    boolean hasBom() {
        return bom;
    }

    /** The next row; empty at the end. */
    Optional<RawRow> next() throws IOException, SheetException {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            RawRow row = rows.next();
            lastNumber = row.number();
            return Optional.of(row);
        } catch (UncheckedIOException unreadable) {
            throw unreadable(unreadable.getCause());
        } catch (CsvParseException malformed) {
            throw malformed(malformed);
        }
    }

    private SheetException unreadable(IOException cause) throws IOException {
        if (cause instanceof UndecodableException undecodable) {
            long offset = undecodable.offset() + (bom ? BOM.length : 0);
            return new SheetException(Finding.ofSheet("sheet-encoding",
                    Map.of("offset", offset, "row", lastNumber + 1, "charset", charset.charset().name())));
        }
        throw cause;
    }

    /** The parser's message may quote the text it stopped at, so only its kind goes on. */
    private SheetException malformed(CsvParseException malformed) throws IOException {
        Throwable root = malformed;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        if (root instanceof IOException broken) {
            return unreadable(broken);
        }
        boolean tooLong = String.valueOf(root.getMessage()).contains("maximum");
        return new SheetException(Finding.ofRow(lastNumber + 1, tooLong ? "sheet-cell-too-long" : "sheet-quote",
                Map.of("limit", LONGEST_CELL)));
    }

    /**
     * Whether the file ended in the middle of the quoted cell that its last row ends with: it then has swallowed everything after
     * its quote. Closed, the cell's own text and its closing quote are the last of the file, whatever line breaks the text has.
     */
    boolean endedInside(RawRow last) {
        if (!last.openEnded()) {
            return false;
        }
        String closed = '"' + last.cells()[last.cells().length - 1].replace("\"", "\"\"") + '"';
        String end = withoutLineBreak(decoder.tail());
        int compared = Math.min(closed.length(), end.length());
        return !end.regionMatches(end.length() - compared, closed, closed.length() - compared, compared);
    }

    private static String withoutLineBreak(String end) {
        return end.endsWith("\r\n")
                ? end.substring(0, end.length() - 2)
                : end.endsWith("\n") || end.endsWith("\r") ? end.substring(0, end.length() - 1) : end;
    }

    /** Whether the last line has its line break. */
    boolean endsWithLineBreak() {
        return decoder.tail().endsWith("\n") || decoder.tail().endsWith("\r");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
