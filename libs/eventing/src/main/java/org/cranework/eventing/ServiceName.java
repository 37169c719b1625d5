package org.cranework.eventing;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The short name of the service, such as {@code housing}: it is in the source of the events it sends and in the names of the
 * dead letter topics it writes. {@code housing-service} and {@code cranework-housing-service} are short for it, too.
 */
@Singleton
public final class ServiceName {

    private final String value;

    public ServiceName(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.value = application.replaceFirst("^cranework-", "").replaceFirst("-service$", "");
    }

    /** The short name. */
    public String value() {
        return value;
    }
}
