package org.cranework.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.cranework.gateway.problem.GatewayProblem;
import org.cranework.gateway.problem.Refusals;
import org.cranework.web.problem.ProblemException;
import org.cranework.web.problem.Problems;

/** What the door changes on the way: headers, the bounded body, and the problem in place of a failure. */
final class PassageInterceptor implements ProxyInterceptor {

    private final Passage passage;
    private final Refusals refusals;

    PassageInterceptor(Passage passage, Refusals refusals) {
        this.passage = passage;
        this.refusals = refusals;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        Forwarded.prepareRequest(request.headers(), passage.context());
        request.setBody(passage.body() == null ? null : Body.body(passage.body(), request.getBody().length()));
        return context.sendRequest().map(this::answered).recover(failure -> refused(request, failure));
    }

    private ProxyResponse answered(ProxyResponse response) {
        passage.answered();
        passage.call().answered(response.headers());
        Forwarded.prepareResponse(response.headers());
        if (passage.body() != null && !passage.body().isEnded()) {
            refusals.prepareParting(passage.context());
        }
        return response;
    }

    private Future<ProxyResponse> refused(ProxyRequest request, Throwable failure) {
        ProblemException problem = problem(failure);
        ProxyResponse response = request.release().response().setStatusCode(problem.type().status());
        if (passage.body() != null && !passage.body().isEnded()) {
            refusals.prepareParting(passage.context());
        }
        problem.headers().forEach(response::putHeader);
        response.putHeader("Content-Type", Problems.MEDIA_TYPE)
                .setBody(Body.body(refusals.document(passage.context(), problem)));
        return Future.succeededFuture(response);
    }

    private ProblemException problem(Throwable failure) {
        if (passage.body() != null && passage.body().refusal() != null) {
            return passage.body().refusal();
        }
        if (failure instanceof ProblemException notBegun) {
            return notBegun;
        }
        if (passage.isCallerGone()) {
            return ProblemException.of(GatewayProblem.SERVICE_UNAVAILABLE, failure);
        }
        passage.call().failed();
        return ProblemException.of(
                passage.isTimedOut() ? GatewayProblem.SERVICE_TIMEOUT : GatewayProblem.SERVICE_BROKE_OFF, failure);
    }
}
