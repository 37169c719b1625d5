package org.cranework.gateway.problem;

import java.util.concurrent.TimeUnit;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.cranework.gateway.shape.RequestShape;
import org.cranework.web.correlation.RoutingTrace;
import org.cranework.web.message.Languages;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.problem.Problems;

/** Answers refusals on the raw route, and parts from senders whose body nobody will read. */
@Singleton
public class Refusals {

    /** Long enough for the sender to read the answer, short enough to hold nothing open. */
    private static final long LINGER_MILLIS = TimeUnit.SECONDS.toMillis(2);

    private final Problems problems;
    private final ObjectMapper json;
    private final Vertx vertx;

    Refusals(Problems problems, ObjectMapper json, Vertx vertx) {
        this.problems = problems;
        this.json = json;
        this.vertx = vertx;
    }

    /** Answers with the problem document. */
    public void refuse(RoutingContext request, ProblemException problem) {
        if (request.response().ended() || request.response().headWritten()) {
            request.request().connection().close();
            return;
        }
        problem.headers().forEach(request.response()::putHeader);
        if (RequestShape.hasBody(request.request())) {
            prepareParting(request);
        } else {
            request.request().resume();
        }
        request.response().setStatusCode(problem.type().status()).putHeader("Content-Type", Problems.MEDIA_TYPE)
                .end(document(request, problem));
    }

    /** The problem document in the caller's language. */
    public Buffer document(RoutingContext request, ProblemException problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problems.document(problem,
                    Languages.negotiate(request.request().getHeader("Accept-Language")), RoutingTrace.id(request),
                    request.request().path())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document is always writable", e);
        }
    }

    /**
     * Where the request's body has not ended, says that the connection closes, and closes it after the answer had time to arrive.
     * Closing at once would reset the connection under a sender that is still writing, and the answer would be lost with it.
     */
    public void prepareParting(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            return;
        }
        context.response().putHeader("Connection", "close");
        context.addEndHandler(done -> {
            request.handler(discarded -> {});
            request.resume();
            vertx.setTimer(LINGER_MILLIS, timer -> request.connection().close());
        });
    }
}
