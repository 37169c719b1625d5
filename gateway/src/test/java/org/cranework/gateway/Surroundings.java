package org.cranework.gateway;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.restassured.RestAssured;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.ConfigProvider;

import static org.awaitility.Awaitility.await;

/** The services and the realm around the gateway, once for all tests; each test says how a service answers. */
final class Surroundings {

    private static Surroundings shared;

    private final Vertx vertx = Vertx.vertx();
    private final Realm realm;
    private final List<HttpServerRequest> received = new CopyOnWriteArrayList<>();
    private volatile Handler<HttpServerRequest> training = Surroundings::hello;
    private volatile Handler<HttpServerRequest> talent = Surroundings::hello;
    private volatile Handler<HttpServerRequest> housing = Surroundings::hello;
    private HttpServer housingServer;

    private Surroundings() {
        URI issuer = URI.create(setting("cranework.gateway.token.issuer"));
        realm = new Realm(vertx, issuer.toString(), issuer.getPort());
        listen("training", request -> training.handle(request));
        listen("talent", request -> talent.handle(request));
        housingServer = listen("housing", request -> housing.handle(request));
        await("the gateway has keys").until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    /** As they are at the start of a test: all there, all answering. */
    static synchronized Surroundings shared() {
        if (shared == null) {
            shared = new Surroundings();
        }
        shared.training = Surroundings::hello;
        shared.talent = Surroundings::hello;
        shared.housing = Surroundings::hello;
        if (shared.housingServer == null) {
            shared.housingServer = shared.listen("housing", request -> shared.housing.handle(request));
        }
        shared.realm.setAway(false);
        shared.realm.release();
        await("no breaker is open from the test before")
                .until(() -> RestAssured.get("/api/v1/training/figures").statusCode() == 200
                        && RestAssured.get("/api/v1/talent/openapi.yaml").statusCode() == 200
                        && RestAssured.get("/api/v1/housing/figures").statusCode() == 200);
        shared.received.clear();
        return shared;
    }

    Vertx vertx() {
        return vertx;
    }

    Realm realm() {
        return realm;
    }

    /** Requests that reached a service. */
    List<HttpServerRequest> received() {
        return received;
    }

    void training(Handler<HttpServerRequest> handler) {
        training = handler;
    }

    void talent(Handler<HttpServerRequest> handler) {
        talent = handler;
    }

    void housing(Handler<HttpServerRequest> handler) {
        housing = handler;
    }

    /** Nothing listens at housing's address until the test has ended. */
    void closeHousing() {
        housingServer.close().toCompletionStage().toCompletableFuture().join();
        housingServer = null;
    }

    static int port(String service) {
        return URI.create(setting("cranework.gateway." + service + "-url")).getPort();
    }

    static int gatewayPort() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    private HttpServer listen(String service, Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true))
                .requestHandler(request -> {
                    received.add(request);
                    handler.handle(request);
                }).listen(port(service), "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    private static void hello(HttpServerRequest request) {
        request.response().putHeader("Content-Type", "application/json").end("{\"hello\":\"" + request.path() + "\"}");
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
