package org.cranework.web.problem;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.cranework.web.correlation.RoutingTrace;
import org.cranework.web.message.Languages;
import org.jboss.logging.Logger;

/** Refusals from before the REST layer, a body too large among them, look like all others. */
@Singleton
class RoutingFailures {

    private static final Logger LOG = Logger.getLogger(RoutingFailures.class);

    private final Problems problems;
    private final ObjectMapper json;

    RoutingFailures(Problems problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.response().ended() || request.response().headWritten()) {
            request.next();
            return;
        }
        ProblemException problem = problemOf(request);
        problem.headers().forEach(request.response()::putHeader);
        request.response().setStatusCode(problem.type().status()).putHeader("Content-Type", Problems.MEDIA_TYPE)
                .end(Buffer.buffer(write(request, problem)));
    }

    private static ProblemException problemOf(RoutingContext request) {
        if (request.failure() instanceof ProblemException problem) {
            return problem;
        }
        if (request.failure() != null && request.statusCode() >= 500) {
            LOG.error("A request failed before it was routed", request.failure());
        }
        return ProblemException.of(HttpStatuses.typeOf(request.statusCode()));
    }

    private byte[] write(RoutingContext request, ProblemException problem) {
        try {
            return json.writeValueAsBytes(problems.document(problem,
                    Languages.negotiate(request.request().getHeader("Accept-Language")), RoutingTrace.id(request),
                    request.request().path()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document is always writable", e);
        }
    }
}
