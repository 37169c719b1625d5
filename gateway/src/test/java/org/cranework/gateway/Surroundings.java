package org.cranework.gateway;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.restassured.RestAssured;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.ConfigProvider;

import static org.awaitility.Awaitility.await;

/**
 * The services and the realm around the gateway, once for all tests; each test says how a service answers. Housing has two
 * addresses, of which the second is silent unless a test opens it.
 */
final class Surroundings {

    private static Surroundings shared;

    private final Vertx vertx = Vertx.vertx();
    private final Realm realm;
    private final List<HttpServerRequest> received = new CopyOnWriteArrayList<>();
    private final StandIn talent = standIn("talent", 0);
    private final StandIn training = standIn("training", 0);
    private final StandIn housing = standIn("housing", 0);
    private final StandIn secondHousing = standIn("housing", 1);

    private Surroundings() {
        URI issuer = URI.create(setting("cranework.gateway.token.issuer"));
        realm = new Realm(vertx, issuer.toString(), issuer.getPort());
        List.of(talent, training, housing).forEach(StandIn::open);
        await("the gateway has keys").until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
    }

    /** As they are at the start of a test: all there, all answering. */
    static synchronized Surroundings shared() {
        if (shared == null) {
            shared = new Surroundings();
        }
        shared.secondHousing.close();
        List.of(shared.talent, shared.training, shared.housing).forEach(StandIn::open);
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
        training.answer(handler);
    }

    void talent(Handler<HttpServerRequest> handler) {
        talent.answer(handler);
    }

    void housing(Handler<HttpServerRequest> handler) {
        housing.answer(handler);
    }

    /** What stands at housing's first address. */
    StandIn housing() {
        return housing;
    }

    /** What stands at housing's second address: nothing, until the test opens it. */
    StandIn secondHousing() {
        return secondHousing;
    }

    static int gatewayPort() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    private StandIn standIn(String service, int address) {
        URI url = URI.create(setting("cranework.gateway." + service + "-urls").split(",")[address]);
        return new StandIn(vertx, url.getPort(), received);
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
