package org.cranework.bench.peer;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.gateway.filter.ratelimit.KeyResolver;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import reactor.core.publisher.Mono;

import java.security.Principal;
import java.util.List;

/**
 * Spring Cloud Gateway as its guide has it, with the features of our gateway's route: the token's signature, issuer, audience
 * and times checked, a limit per caller, a request id, metrics. The keys are fetched once and cached, as there.
 */
@SpringBootApplication
public class SpringCloudGatewayPeer {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringCloudGatewayPeer.class, arguments);
    }

    @Bean
    RouteLocator routes(RouteLocatorBuilder routes, CallerLimiter limiter, KeyResolver caller,
            @Value("${peer.upstream}") String upstream) {
        return routes.routes().route("training", route -> route.path("/api/v1/training/**")
                .filters(filters -> filters.filter(new RequestIds())
                        .requestRateLimiter(limit -> limit.setRateLimiter(limiter).setKeyResolver(caller)))
                .uri(upstream)).build();
    }

    @Bean
    KeyResolver caller() {
        return exchange -> exchange.getPrincipal().map(Principal::getName).switchIfEmpty(Mono.just("anyone"));
    }

    @Bean
    SecurityWebFilterChain security(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .authorizeExchange(exchanges -> exchanges.pathMatchers("/api/v1/training/figures", "/actuator/**").permitAll()
                        .anyExchange().authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})).build();
    }

    @Bean
    ReactiveJwtDecoder decoder(@Value("${peer.keys}") String keys, @Value("${peer.issuer}") String issuer) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, audience -> audience.contains("cranework"))));
        return decoder;
    }
}
