package org.cranework.intake.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * In which encoding a sheet is.
 *
 * @param charset the encoding
 * @param detected whether the caller declared none
 */
public record SheetCharset(Charset charset, boolean detected) {

    static final Charset GB18030 = Charset.forName("GB18030");

    /**
     * What was declared; else the encoding in which more of the header's names are ones we know, since nearly any bytes are
     * also valid GB18030. UTF-8 where both know as many.
     */
    static SheetCharset of(Optional<String> declared, byte[] head, Set<String> headers) {
        if (declared.isPresent()) {
            return new SheetCharset(Charset.forName(declared.get()), false);
        }
        long utf8 = known(new String(head, StandardCharsets.UTF_8), headers);
        long gb18030 = known(new String(head, GB18030), headers);
        return new SheetCharset(gb18030 > utf8 ? GB18030 : StandardCharsets.UTF_8, true);
    }

    private static long known(String head, Set<String> headers) {
        String line = head.lines().findFirst().orElse("");
        return java.util.Arrays.stream(line.split("[,;\t]")).map(Header::normal).filter(headers::contains).count();
    }
}
