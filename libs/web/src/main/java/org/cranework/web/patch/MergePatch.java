package org.cranework.web.patch;

import java.util.Objects;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A JSON Merge Patch as a resource method takes it: {@code @Consumes(MergePatch.MEDIA_TYPE) Response update(…, MergePatch patch)}.
 * <p>
 * It is applied to a record of what may be changed, so that a field nobody may change is an unknown one.
 */
public final class MergePatch {

    /** The media type of RFC 7396. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonNode document;
    private final BiFunction<JsonNode, Object, Object> application;

    MergePatch(JsonNode document, BiFunction<JsonNode, Object, Object> application) {
        this.document = Objects.requireNonNull(document, "document must not be null");
        this.application = application;
    }

    /**
     * What {@code current} becomes: given members replaced, {@code null} members emptied, the rest as it was.
     *
     * @throws org.cranework.web.problem.ProblemException 422 for an unknown field, a value of the wrong kind, or a result that
     *         breaks a constraint declared on the record
     */
    @SuppressWarnings("unchecked")
    public <T extends Record> T apply(T current) {
        return (T) application.apply(document, current);
    }
}
