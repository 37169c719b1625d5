package org.cranework.web.idempotency;

import java.net.URI;
import java.util.Objects;
import java.util.UUID;

/**
 * What an effect made, as its replay will say it again.
 *
 * @param status of the answer
 * @param location where the record is
 * @param id of the record
 */
public record Made(int status, URI location, UUID id) {

    public Made {
        Objects.requireNonNull(location, "location must not be null");
        Objects.requireNonNull(id, "id must not be null");
    }

    /** 201: the record stands at this location. */
    public static Made created(URI location, UUID id) {
        return new Made(201, location, id);
    }

    /** 202: the run at this location does the rest. */
    public static Made accepted(URI location, UUID id) {
        return new Made(202, location, id);
    }
}
