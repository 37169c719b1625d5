package org.cranework.gateway.proxy;

import java.time.Duration;

import org.cranework.gateway.config.GatewayConfig;
import org.cranework.gateway.route.Route;

/**
 * What a body may be.
 *
 * @param size in bytes
 * @param pause the longest between two pieces
 * @param time the longest in all
 */
record BodyBound(long size, Duration pause, Duration time) {

    static BodyBound of(Route route, GatewayConfig.Body config) {
        return route.isUpload()
                ? new BodyBound(config.uploadSize().asLongValue(), config.pause(), config.uploadTime())
                : new BodyBound(config.size().asLongValue(), config.pause(), config.time());
    }
}
