package org.cranework.gateway.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Everything that can be set, with the values of a city on one machine. */
@ConfigMapping(prefix = "cranework.gateway")
public interface GatewayConfig {

    /** Where talent-service listens: one address for each of its processes. */
    @WithDefault("http://127.0.0.1:8081")
    List<URI> talentUrls();

    /** Where training-service listens. */
    @WithDefault("http://127.0.0.1:8082")
    List<URI> trainingUrls();

    /** Where housing-service listens. */
    @WithDefault("http://127.0.0.1:8083")
    List<URI> housingUrls();

    /** The origins whose browser pages may call; none by default. */
    Optional<List<String>> origins();

    /** The public client of the realm that the page signs people in with. */
    @WithDefault("cranework-web")
    String webClient();

    Token token();

    Limit limit();

    Body body();

    Upstream upstream();

    /** Whom to believe. */
    interface Token {

        /** The realm whose tokens count. */
        @WithDefault("${quarkus.oidc.auth-server-url:http://127.0.0.1:8085/realms/cranework}")
        String issuer();

        /** The audience a token must name. */
        @WithDefault("cranework")
        String audience();

        /** Where the realm publishes its keys; below the issuer unless set. */
        Optional<URI> keysUrl();

        /** How long keys are used before they are asked for again. */
        @WithDefault("5M")
        Duration keysLife();

        /** How long they are used where the realm does not answer. */
        @WithDefault("24H")
        Duration keysLifeWithoutRealm();

        /** The least time between two questions for a key that is not known. */
        @WithDefault("5S")
        Duration keysPause();

        /** Verified tokens remembered at most. */
        @WithDefault("20000")
        int remembered();
    }

    /** What one client may ask. */
    interface Limit {

        /** Requests a second, in the long run. */
        @WithDefault("100")
        int rate();

        /** Requests at once, after a pause. */
        @WithDefault("200")
        int burst();

        /** Requests at work at the same time. */
        @WithDefault("64")
        int concurrent();

        /** Clients told apart at most. */
        @WithDefault("50000")
        int clients();
    }

    /** What a request may bring, and how slowly. */
    interface Body {

        /** The most bytes of a body that is no upload. */
        @WithDefault("1M")
        MemorySize size();

        /** The most bytes of an upload. */
        @WithDefault("512M")
        MemorySize uploadSize();

        /** The longest pause of a sender. */
        @WithDefault("30S")
        Duration pause();

        /** The longest a body that is no upload may take. */
        @WithDefault("60S")
        Duration time();

        /** The longest an upload may take. */
        @WithDefault("60M")
        Duration uploadTime();
    }

    /** How long services are waited for. */
    interface Upstream {

        /** For a connection. */
        @WithDefault("2S")
        Duration connect();

        /** For the first byte of the answer, once the body is sent. */
        @WithDefault("30S")
        Duration answer();

        /** The same for an upload. */
        @WithDefault("5M")
        Duration uploadAnswer();

        /** For a service's figures, when the overview is put together. */
        @WithDefault("3S")
        Duration figures();

        /** How often each address is asked whether it is ready; less than half of what a service waits before it stops. */
        @WithDefault("1S")
        Duration check();

        /** Connections to one address, from each event loop. */
        @WithDefault("64")
        int connections();

        /** Requests waiting for one of them, on each event loop. */
        @WithDefault("128")
        int waiting();

        /** Failures in a row after which an address is left alone. */
        @WithDefault("5")
        int failures();

        /** How long it is left alone before one request may try. */
        @WithDefault("5S")
        Duration rest();
    }
}
