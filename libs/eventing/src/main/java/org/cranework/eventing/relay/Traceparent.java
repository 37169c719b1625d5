package org.cranework.eventing.relay;

import io.opentelemetry.api.trace.Span;

/**
 * The current trace in the notation of W3C Trace Context.
 */
final class Traceparent {

    private Traceparent() {}

    /** Null where nothing is traced. */
    static String current() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-" + context.getTraceId() + "-" + context.getSpanId() + "-" + context.getTraceFlags().asHex()
                : null;
    }
}
