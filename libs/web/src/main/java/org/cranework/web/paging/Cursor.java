package org.cranework.web.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

/**
 * Where a page ended: the sort it was read in, the last row's value of the sort key, and its id. Opaque to callers and not
 * secret: its values are ones the caller was shown, and they come back as bound parameters only.
 */
record Cursor(String sort, Object key, UUID id) {

    private static final String SEPARATOR = "\u001f";

    String encode() {
        String text = String.join(SEPARATOR, sort, key.toString(), id.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String encoded, String sort, Class<?> keyType) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            int first = text.indexOf(SEPARATOR);
            int last = text.lastIndexOf(SEPARATOR);
            if (first < 0 || first == last || !text.substring(0, first).equals(sort)) {
                throw unusable();
            }
            return new Cursor(sort, read(text.substring(first + 1, last), keyType), UUID.fromString(text.substring(last + 1)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unusable();
        }
    }

    private static Object read(String value, Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> value;
            case "UUID" -> UUID.fromString(value);
            case "Instant" -> Instant.parse(value);
            case "LocalDate" -> LocalDate.parse(value);
            case "Integer" -> Integer.valueOf(value);
            case "Long" -> Long.valueOf(value);
            default -> throw new IllegalStateException("No cursor holds a " + type);
        };
    }

    private static ProblemException unusable() {
        return ProblemException.of(CommonProblem.MALFORMED_REQUEST).violation("query/after", "unknown-cursor");
    }
}
