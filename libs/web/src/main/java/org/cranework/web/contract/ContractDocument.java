package org.cranework.web.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves the reviewed OpenAPI file byte for byte at {@code /api/v1/<context>/openapi.yaml}, to anyone: it says nothing a caller
 * may not know, and a client wants it before it has a token.
 */
@Singleton
class ContractDocument {

    private final ContractConfig config;

    ContractDocument(ContractConfig config) {
        this.config = config;
    }

    void register(@Observes Router router) {
        config.context().ifPresent(context -> serve(router, context));
    }

    private static void serve(Router router, String context) {
        byte[] document = read("contracts/openapi/" + context + ".yaml");
        String etag = '"' + hash(document).substring(0, 32) + '"';
        router.get("/api/v1/" + context + "/openapi.yaml").order(-1).handler(request -> answer(request, document, etag));
    }

    private static void answer(RoutingContext request, byte[] document, String etag) {
        request.response().putHeader("ETag", etag).putHeader("Cache-Control", "public, max-age=60, must-revalidate");
        if (etag.equals(request.request().getHeader("If-None-Match"))) {
            request.response().setStatusCode(304).end();
        } else {
            request.response().putHeader("Content-Type", "application/yaml").end(Buffer.buffer(document));
        }
    }

    private static byte[] read(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The contract " + resource + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static String hash(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
