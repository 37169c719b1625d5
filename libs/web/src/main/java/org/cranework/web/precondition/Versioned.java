package org.cranework.web.precondition;

import jakarta.ws.rs.core.Response;

/**
 * A representation with the version of its record.
 *
 * @param body what is answered
 * @param version the record's {@code version} column
 */
public record Versioned<T>(T body, long version) {

    /** 200 with the body and its ETag. */
    public Response ok() {
        return Response.ok(body).header("ETag", Preconditions.etag(version)).build();
    }
}
