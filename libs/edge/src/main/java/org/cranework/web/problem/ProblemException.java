package org.cranework.web.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * A refusal on its way to the caller. Thrown by use cases, entities and readers alike; the mapper turns it into a problem
 * document in the caller's language.
 */
public final class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient List<Violation> violations = new ArrayList<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    private ProblemException(ProblemType type, Throwable cause) {
        super(type.code(), cause);
        this.type = type;
    }

    /** A refusal of this type. */
    public static ProblemException of(ProblemType type) {
        return new ProblemException(requireNonNull(type, "type must not be null"), null);
    }

    /** A refusal of this type whose cause belongs in the log, never in the answer. */
    public static ProblemException of(ProblemType type, Throwable cause) {
        return new ProblemException(requireNonNull(type, "type must not be null"), cause);
    }

    /** Answers 422 {@code invalid-request} with this one violation; {@code arguments} are name, value, name, value… */
    public static ProblemException invalid(String pointer, String code, Object... arguments) {
        return of(CommonProblem.INVALID_REQUEST).violation(pointer, code, arguments);
    }

    /** Answers 404 {@code not-found}. */
    public static ProblemException notFound() {
        return of(CommonProblem.NOT_FOUND);
    }

    /** Adds a value: an argument of the title and detail, and an extension member of the document. */
    public ProblemException with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a broken rule; {@code arguments} are name, value, name, value… */
    public ProblemException violation(String pointer, String code, Object... arguments) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put((String) arguments[i], arguments[i + 1]);
        }
        violations.add(new Violation(pointer, code, named));
        return this;
    }

    /** Adds a broken rule. */
    public ProblemException violation(Violation violation) {
        violations.add(violation);
        return this;
    }

    /** Tells the caller when to come back. */
    public ProblemException retryAfter(Duration wait) {
        return header("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }

    /** Adds a response header. */
    public ProblemException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public List<Violation> violations() {
        return Collections.unmodifiableList(violations);
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }
}
