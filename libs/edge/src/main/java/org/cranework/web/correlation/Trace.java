package org.cranework.web.correlation;

/** The trace of the request at hand. */
public interface Trace {

    /** 32 lower-case hexadecimal digits, from the caller's {@code traceparent} or made here; of zeros outside a request. */
    String id();
}
