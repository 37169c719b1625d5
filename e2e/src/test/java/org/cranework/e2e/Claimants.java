package org.cranework.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.cranework.local.city.Callers;
import org.cranework.local.city.Json;
import org.cranework.local.city.Realm;

/** A person of each role with each relation to the records, and their tokens: made in this city's Keycloak for one run. */
final class Claimants {

    static final List<String> ROLES = roles();

    /** A token lives five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private final String series = UUID.randomUUID().toString().substring(0, 8);
    private final String password = UUID.randomUUID().toString();
    private final Map<String, Token> tokens = new HashMap<>();

    private static Claimants made;

    private Claimants() {}

    private record Token(String text, Instant since) {}

    /** Those of {@link Records#get()}, made once. */
    static synchronized Claimants get() {
        if (made == null) {
            made = of(Records.get());
        }
        return made;
    }

    private static Claimants of(Records records) {
        Claimants claimants = new Claimants();
        try (var json = new Json()) {
            Realm realm = new Realm(TestCity.get(), json);
            for (String role : ROLES) {
                for (Relation relation : Relation.values()) {
                    realm.addUser(claimants.name(role, relation), claimants.password, relation.claims(records),
                            List.of(role));
                }
            }
        }
        return claimants;
    }

    String token(String role, Relation relation) {
        return tokens.compute(name(role, relation),
                (name, held) -> held != null && held.since().plus(FRESH).isAfter(Instant.now())
                        ? held
                        : new Token(fetch(name), Instant.now()))
                .text();
    }

    private String fetch(String name) {
        try (var json = new Json()) {
            return new Callers(TestCity.get(), json).token(name, password);
        }
    }

    private String name(String role, Relation relation) {
        return "%s-%s-%s".formatted(role, relation, series).toLowerCase(Locale.ROOT);
    }

    private static List<String> roles() {
        return Stream.concat(Stream.of("college-registrar", "service"),
                Callers.names().stream()).sorted().toList();
    }
}
