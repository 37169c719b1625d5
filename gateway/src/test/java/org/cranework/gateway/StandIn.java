package org.cranework.gateway;

import java.util.List;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;

/** What stands at one address of a service: it answers as the test says, and to the question whether it is ready. */
final class StandIn {

    private final Vertx vertx;
    private final int port;
    private final List<HttpServerRequest> received;
    private HttpServer server;
    private volatile Handler<HttpServerRequest> answer = StandIn::hello;
    private volatile Handler<HttpServerRequest> readiness = StandIn::ready;

    StandIn(Vertx vertx, int port, List<HttpServerRequest> received) {
        this.vertx = vertx;
        this.port = port;
        this.received = received;
    }

    /** Listens, ready and answering with a greeting. */
    void open() {
        answer = StandIn::hello;
        readiness = StandIn::ready;
        if (server == null) {
            server = vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                    .requestHandler(this::handle).listen(port, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Nothing listens at the address any more. */
    void close() {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
            server = null;
        }
    }

    void answer(Handler<HttpServerRequest> handler) {
        answer = handler;
    }

    /** Not ready, for whatever reason that is no farewell. */
    void beUnready() {
        readiness = request -> request.response().setStatusCode(503).end("{\"status\":\"DOWN\"}");
    }

    /** What a service says that has been told to stop. */
    void takeLeave() {
        readiness = request -> request.response().setStatusCode(503).putHeader("Connection", "close")
                .end("{\"status\":\"DOWN\"}");
    }

    boolean has(HttpServerRequest request) {
        return request.localAddress().port() == port;
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals("/q/health/ready")) {
            readiness.handle(request);
        } else {
            received.add(request);
            answer.handle(request);
        }
    }

    private static void ready(HttpServerRequest request) {
        request.response().end("{\"status\":\"UP\"}");
    }

    private static void hello(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("{\"hello\":\"" + request.path() + "\"}");
    }
}
