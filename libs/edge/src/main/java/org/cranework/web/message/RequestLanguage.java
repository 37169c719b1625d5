package org.cranework.web.message;

import java.util.Locale;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;
import org.cranework.web.correlation.CurrentRequest;

@Singleton
class RequestLanguage implements CallerLanguage {

    private final CurrentRequest current;

    RequestLanguage(CurrentRequest current) {
        this.current = current;
    }

    @Override
    public Locale locale() {
        RoutingContext request = current.get();
        return request == null ? Languages.ENGLISH : Languages.negotiate(request.request().getHeader("Accept-Language"));
    }
}
