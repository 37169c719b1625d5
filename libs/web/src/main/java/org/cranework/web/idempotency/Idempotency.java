package org.cranework.web.idempotency;

import java.net.URI;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import org.cranework.web.correlation.CurrentRequest;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.precondition.Versioned;
import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Gives each {@code Idempotency-Key} one effect.
 *
 * <pre>{@code
 * return idempotency.create("registerOrganization", request, PATH, () -> register.register(request), read::read);
 * }</pre>
 */
@ApplicationScoped
public class Idempotency {

    private static final String HEADER = "Idempotency-Key";

    private final IdempotencyStore store;
    private final IdempotencyClient client;
    private final CurrentRequest current;
    private final ObjectMapper json;

    Idempotency(IdempotencyStore store, IdempotencyClient client, CurrentRequest current, ObjectMapper json) {
        this.store = store;
        this.client = client;
        this.current = current;
        this.json = json;
    }

    /**
     * Makes a record once: 201, at {@code path} and its id.
     *
     * @param body the request as read, with whatever of its address the key stands for too
     * @param effect makes it and answers its id
     * @see #once
     */
    public Response create(String operation, Object body, String path, Supplier<UUID> effect, Function<UUID, ?> render) {
        return once(request(operation, body), () -> {
            UUID id = effect.get();
            return Made.created(URI.create(path + "/" + id), id);
        }, render);
    }

    /** A request whose hash is that of its body as read: other spacing or order of members is the same request. */
    public IdempotentRequest request(String operation, Object body) {
        return new IdempotentRequest(operation, RequestHash.of(bytes(body)));
    }

    /** A request whose hash is that of its uploaded content, and of the parameters that steer what becomes of it. */
    public IdempotentRequest upload(String operation, byte[] sha256, Object parameters) {
        return new IdempotentRequest(operation, RequestHash.of(sha256, bytes(parameters)));
    }

    /**
     * Runs the effect in a transaction of its own (a use case's {@code @Transactional} joins it) and stores, in the same
     * transaction, what it made; or, where the key did that before, runs nothing. Either way the answer is rendered from the
     * record as it is now, after the commit; a replay says {@code Idempotency-Replayed: true}. A refusal thrown by the effect
     * stores nothing. The key is that of the request at hand.
     *
     * @param render the record's representation by id; a {@link Versioned} one gets its ETag
     * @throws ProblemException 400 without a key, 409 while the same key is at work, 422 where the key stood for another request
     */
    public Response once(IdempotentRequest request, Supplier<Made> effect, Function<UUID, ?> render) {
        IdempotencyKey key = new IdempotencyKey(client.name(), request.operation(), keyOfRequest());
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> decide(key, request, effect));
        Response.ResponseBuilder response = Response.status(outcome.made().status())
                // As it is: made absolute, it would repeat whatever Host the caller sent.
                .header("Location", outcome.made().location().toString());
        if (outcome.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        Object representation = render.apply(outcome.made().id());
        return representation instanceof Versioned<?> versioned
                ? response.entity(versioned.body()).header("ETag", Preconditions.etag(versioned.version())).build()
                : response.entity(representation).build();
    }

    private Outcome decide(IdempotencyKey key, IdempotentRequest request, Supplier<Made> effect) throws SQLException {
        if (!store.tryLock(key)) {
            throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_IN_USE).retryAfter(Duration.ofSeconds(1));
        }
        Optional<StoredEffect> before = store.find(key);
        if (before.isPresent()) {
            if (!MessageDigest.isEqual(before.get().hash(), request.hash())) {
                throw ProblemException.of(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return new Outcome(before.get().made(), true);
        }
        Made made = effect.get();
        store.add(key, request.hash(), made);
        return new Outcome(made, false);
    }

    private String keyOfRequest() {
        RoutingContext request = current.get();
        return request == null ? null : request.request().getHeader(HEADER);
    }

    private byte[] bytes(Object body) {
        try {
            return body == null ? new byte[0] : json.writeValueAsString(body).getBytes(UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A request that was read can be written", e);
        }
    }

    private record Outcome(Made made, boolean replayed) {}
}
