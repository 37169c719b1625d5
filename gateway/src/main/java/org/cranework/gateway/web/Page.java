package org.cranework.gateway.web;

import java.net.URI;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.cranework.gateway.config.GatewayConfig;

/**
 * Serves the page. Its paths are fixed and lie outside {@code /api}, so the door and the proxy never see them, and no name from
 * a request reaches a file. The policy lets the page load its own files and talk to this gateway and to the realm, nothing else.
 */
@Singleton
class Page {

    private static final int BEHIND_THE_DOOR = -4_000;
    private static final List<String> PARTS = List.of("page.css", "sheet.css", "icon.svg", "skyline.svg", "main.js",
            "address.js",
            "api.js", "days.js", "difference.js", "dom.js", "drop.js", "feeds.js", "figures.js", "findings.js", "greeting.js",
            "pages.js", "problem.js", "records.js", "removal.js", "returned.js", "run.js", "series.js", "sheet.js",
            "sign-in.js",
            "texts.js", "texts-en.js", "texts-ru.js", "texts-zh.js", "upload.js");

    private final String policy;

    Page(GatewayConfig config) {
        URI issuer = URI.create(config.token().issuer());
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' "
                + issuer.getScheme() + "://" + issuer.getAuthority()
                + "; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";
    }

    void register(@Observes Router router) {
        serve(router, PageFile.read("/", "index.html"));
        PARTS.forEach(name -> serve(router, PageFile.read("/web/" + name, name)));
    }

    private void serve(Router router, PageFile file) {
        router.route(file.path()).method(HttpMethod.GET).method(HttpMethod.HEAD).order(BEHIND_THE_DOOR)
                .handler(context -> answer(context, file));
    }

    private void answer(RoutingContext context, PageFile file) {
        // Asked for again each time, and mostly answered with 304: parts of two editions never meet in one page.
        HttpServerResponse response = context.response().putHeader("ETag", file.etag())
                .putHeader("Cache-Control", "no-cache").putHeader("Content-Security-Policy", policy)
                .putHeader("Referrer-Policy", "no-referrer").putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (file.etag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", file.type());
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(file.content().length())).end();
        } else {
            response.end(file.content());
        }
    }
}
