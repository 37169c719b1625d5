package org.cranework.e2e.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trace id of each request that went over a {@link Wire}, as often as it went: the gateway gives every request one of its own. */
final class Traces {

    private static final Pattern TRACE = Pattern.compile("(?i)traceparent: ?[0-9a-f]{2}-([0-9a-f]{32})-");
    /** Longer than what the pattern matches. */
    private static final int REMEMBERED = 80;

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();

    List<String> seen() {
        return List.copyOf(seen);
    }

    /** For one connection. */
    Tap tap() {
        var open = new StringBuilder();
        return (bytes, length) -> {
            open.append(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
            Matcher found = TRACE.matcher(open);
            int through = 0;
            while (found.find()) {
                seen.add(found.group(1));
                through = found.end();
            }
            open.delete(0, Math.max(through, open.length() - REMEMBERED));
        };
    }
}
