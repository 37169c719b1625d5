package org.cranework.web.idempotency;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/**
 * Gives each {@code Idempotency-Key} one effect.
 *
 * <pre>{@code
 * return idempotency.once(idempotency.request("registerOrganization", request),
 *         () -> Made.created(location(id = register.register(request)), id), id -> read.read(id));
 * }</pre>
 */
@ApplicationScoped
public class Idempotency {

    /** A request whose hash is that of its body as read. */
    public IdempotentRequest request(String operation, Object body) {
        throw new UnsupportedOperationException();
    }

    /** A request whose hash is that of its uploaded content, and of the parameters that steer what becomes of it. */
    public IdempotentRequest upload(String operation, byte[] sha256, Object parameters) {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs the effect in a transaction of its own (a use case's {@code @Transactional} joins it) and stores, in the same
     * transaction, what it made; or, where the key did that before, runs nothing. Either way the answer is rendered from the
     * record as it is now, after the commit; a replay says {@code Idempotency-Replayed: true}. A refusal thrown by the effect
     * stores nothing. The key is that of the request at hand.
     *
     * @param render the record's representation by id; a {@link org.cranework.web.precondition.Versioned} one gets its ETag
     * @throws org.cranework.web.problem.ProblemException 400 without a key, 409 while the same key is at work, 422 where the key
     *         stood for another request
     */
    public Response once(IdempotentRequest request, Supplier<Made> effect, Function<UUID, ?> render) {
        throw new UnsupportedOperationException();
    }
}
