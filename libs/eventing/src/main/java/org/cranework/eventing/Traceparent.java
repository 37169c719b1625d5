package org.cranework.eventing;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import io.opentelemetry.api.trace.Span;
import org.jboss.logging.MDC;

/**
 * The current trace in the notation of W3C Trace Context, for outbox rows: {@link Outbox#append} sets it, SQL that writes
 * the rows itself binds it.
 */
public final class Traceparent {

    private static final int TRACE_DIGITS = 32;

    private Traceparent() {}

    /** The current span; without tracing the request's id as the log has it; null outside both. */
    public static String current() {
        var span = Span.current().getSpanContext();
        if (span.isValid()) {
            return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
        }
        return MDC.get("traceId") instanceof String id && id.length() == TRACE_DIGITS
                ? "00-" + id + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + "-00"
                : null;
    }
}
