package org.cranework.gateway.web;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.cranework.gateway.config.GatewayConfig;
import org.cranework.web.time.CityCalendar;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells a page which city this is, where its people sign in, and what day it is there. */
@Singleton
class WebSettings {

    private static final int BEHIND_THE_DOOR = -4_000;

    private final GatewayConfig config;
    private final CityCalendar calendar;
    private final List<String> languages;
    private final String region;
    private final ObjectNode names = JsonNodeFactory.instance.objectNode();

    WebSettings(GatewayConfig config, CityCalendar calendar,
            @ConfigProperty(name = "cranework.city.languages") List<String> languages,
            @ConfigProperty(name = "cranework.city.region") String region,
            @ConfigProperty(name = "cranework.city.name.zh") String zh,
            @ConfigProperty(name = "cranework.city.name.en") String en,
            @ConfigProperty(name = "cranework.city.name.ru") Optional<String> ru) {
        this.config = config;
        this.calendar = calendar;
        this.languages = List.copyOf(languages);
        this.region = region;
        names.put("zh-CN", zh).put("en", en);
        ru.ifPresent(name -> names.put("ru", name));
    }

    void register(@Observes Router router) {
        router.get("/api/v1/web-settings").order(BEHIND_THE_DOOR).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.put("issuer", config.token().issuer()).put("clientId", config.webClient());
        languages.forEach(settings.putArray("languages")::add);
        settings.putObject("city").put("region", region).put("zone", calendar.zone().getId())
                .put("goLive", calendar.goLive().toString()).put("today", calendar.today().toString()).set("names", names);
        context.response().putHeader("Content-Type", "application/json").putHeader("Cache-Control", "no-cache")
                .end(settings.toString());
    }
}
