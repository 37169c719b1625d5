package org.cranework.documents;

import java.nio.charset.StandardCharsets;

/** What a body really is, whatever its Content-Type says: told from its first bytes. */
public enum ContentType {
    /** Nothing at all. */
    EMPTY("empty"),
    /** Text of some encoding: whatever is none of the others. */
    TEXT("text"),
    /** Text in UTF-16 or UTF-32, as a spreadsheet's "Unicode text" is. */
    UTF_16("utf-16"),
    /** An Excel workbook. */
    XLSX("xlsx"),
    /** A workbook or document of the old binary format. */
    XLS("xls"),
    /** A zip archive. */
    ZIP("zip"),
    /** Compressed by gzip. */
    GZIP("gzip"),
    /** A PDF. */
    PDF("pdf"),
    /** Some other binary: a zero byte where text has none. */
    BINARY("binary");

    /** How many of the first bytes {@link #of} wants to see. */
    public static final int HEAD = 4096;

    private final String code;

    ContentType(String code) {
        this.code = code;
    }

    /** The name used in problems. */
    public String code() {
        return code;
    }

    /** What content is that starts with the first {@code length} bytes of {@code head}. */
    public static ContentType of(byte[] head, int length) {
        if (length == 0) {
            return EMPTY;
        }
        String start = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return start.contains("[Content_Types].xml") || start.contains("xl/") ? XLSX : ZIP;
        }
        if (start.startsWith("\u001f\u008b")) {
            return GZIP;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return XLS;
        }
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
            return UTF_16;
        }
        return start.indexOf('\0') >= 0 ? BINARY : TEXT;
    }
}
