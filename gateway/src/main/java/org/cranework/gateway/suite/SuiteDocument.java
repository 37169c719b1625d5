package org.cranework.gateway.suite;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.cranework.contracts.Contract;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Serves the suite's contract, made once at the start. */
@Singleton
class SuiteDocument {

    private static final int BEHIND_THE_DOOR = -4_000;

    private final byte[] document;
    private final String etag;

    SuiteDocument() {
        try {
            document = YAMLMapper.builder().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build().writeValueAsString(SuiteContract.merge(Contract.all())).getBytes(UTF_8);
            etag = '"' + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document), 0, 16) + '"';
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("The contracts cannot be merged", e);
        }
    }

    void register(@Observes Router router) {
        router.get("/api/v1/openapi.yaml").order(BEHIND_THE_DOOR).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        context.response().putHeader("ETag", etag).putHeader("Cache-Control", "public, max-age=60, must-revalidate");
        if (etag.equals(context.request().getHeader("If-None-Match"))) {
            context.response().setStatusCode(304).end();
        } else {
            context.response().putHeader("Content-Type", "application/yaml").end(Buffer.buffer(document));
        }
    }
}
