package org.cranework.gateway;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The spike that decided how the door is built: large bodies, keys that are not there yet, tokens that are no good. */
@QuarkusTest
@QuarkusTestResource(PortsResource.class)
class UploadTest {

    private static final String FEEDS = "/api/v1/training/feeds";
    private static final long SIZE = 200L * 1024 * 1024;
    /** What socket buffers of a loopback connection, two of them, may hold; the body is many times that. */
    private static final long BUFFERS = 32L * 1024 * 1024;

    private Surroundings surroundings;

    @BeforeEach
    void surround() {
        surroundings = Surroundings.shared();
    }

    @Test
    void shouldHoldNothingOfUploadUntilKeysAreThere() {
        // Given
        AtomicLong received = new AtomicLong();
        AtomicLong mostUnderWay = new AtomicLong();
        surroundings.realm().rotate();
        surroundings.realm().hold();
        String token = surroundings.realm().token();
        int askedBefore = surroundings.realm().asked();
        try (SlowSender sender = new SlowSender(Surroundings.gatewayPort())) {
            surroundings.training(request -> read(request, received, sender, mostUnderWay));

            // When
            sender.post(FEEDS, token, SIZE);
            await("the realm is asked").until(() -> surroundings.realm().asked() > askedBefore);
            await("the sender is held back").during(Duration.ofMillis(800)).atMost(Duration.ofSeconds(10))
                    .until(sender::sent, held -> held < BUFFERS);
            assertThat(surroundings.received()).isEmpty();
            surroundings.realm().release();

            // Then
            assertThat(sender.statusLine()).isEqualTo("HTTP/1.1 202 Accepted");
            assertThat(sender.rest()).contains("\r\n\r\n" + sender.hash());
            assertThat(received.get()).isEqualTo(SIZE);
            assertThat(mostUnderWay.get()).isLessThan(BUFFERS);
        }
    }

    @Test
    void shouldRefuseUploadWithoutReadingIt() {
        // Given
        String token = surroundings.realm().sign(surroundings.realm().claims("college", "forger"), Realm.newKey());
        try (SlowSender sender = new SlowSender(Surroundings.gatewayPort())) {

            // When
            sender.post(FEEDS, token, SIZE);

            // Then
            assertThat(sender.statusLine()).isEqualTo("HTTP/1.1 401 Unauthorized");
            assertThat(sender.sent()).isLessThan(BUFFERS);
            assertThat(surroundings.received()).isEmpty();
        }
    }

    private void read(HttpServerRequest request, AtomicLong received, SlowSender sender, AtomicLong mostUnderWay) {
        MessageDigest digest = sha256();
        request.handler(data -> {
            digest.update(data.getBytes());
            long now = received.addAndGet(data.length());
            mostUnderWay.accumulateAndGet(sender.sent() - now, Math::max);
            if (now / (8 * 1024 * 1024) != (now - data.length()) / (8 * 1024 * 1024)) {
                // A service that reads in bursts, so that the door has to hold the sender back too.
                request.pause();
                surroundings.vertx().setTimer(20, timer -> request.resume());
            }
        }).endHandler(done -> request.response().setStatusCode(202)
                .end(HexFormat.of().formatHex(digest.digest())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
