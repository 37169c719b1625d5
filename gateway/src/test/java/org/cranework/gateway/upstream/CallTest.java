package org.cranework.gateway.upstream;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import org.cranework.gateway.config.GatewayConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Without the look-out of {@link Upstreams}: nobody asks whether an instance is ready unless a call gives reason to. */
class CallTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger asked = new AtomicInteger();
    private Upstream upstream;

    @BeforeEach
    void listen() {
        HttpServer server = vertx.createHttpServer().requestHandler(request -> {
            asked.incrementAndGet();
            request.response().setStatusCode(503).putHeader("Connection", "close").end();
        }).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        GatewayConfig config = new SmallRyeConfigBuilder().addDefaultInterceptors().addDiscoveredConverters()
                .withMapping(GatewayConfig.class).build().getConfigMapping(GatewayConfig.class);
        upstream = new Upstream("talent", List.of(URI.create("http://127.0.0.1:" + server.actualPort())), config.upstream(),
                vertx, vertx.createHttpClient());
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldLookAtOnceAtAnInstanceThatEndsAConnection() {
        // Given
        Call call = opened();

        // When
        call.answered(MultiMap.caseInsensitiveMultiMap().add("Connection", "close"));
        call.close();

        // Then
        await("it is found to be leaving").until(() -> upstream.choose(Set.of()) == null);
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldLeaveAnInstanceAloneThatKeepsTheConnection() {
        // Given
        Call call = opened();

        // When
        call.answered(MultiMap.caseInsensitiveMultiMap());
        call.close();

        // Then
        assertThat(upstream.choose(Set.of())).isNotNull();
        assertThat(asked).hasValue(0);
    }

    private Call opened() {
        Call call = upstream.call();
        call.open(new RequestOptions()).toCompletionStage().toCompletableFuture().join();
        return call;
    }
}
