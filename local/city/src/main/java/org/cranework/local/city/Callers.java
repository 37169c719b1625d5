package org.cranework.local.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.cranework.local.backbone.BackboneException;

/** One sample person per role that is not a college's, and tokens for each of them. Only this machine's Keycloak has them. */
public final class Callers {

    private static final String LOCAL_CLIENT = "cranework-local";

    /** Name of the caller (and of the user) with its roles; all are the city's own, so they share its region. */
    private static final Map<String, List<String>> USERS = users();

    private static final List<String> FOR_AN_ORGANIZATION = List.of("enterprise-hr", "training-body");

    private final City city;
    private final Realm realm;
    private final TokenSource tokens;

    public Callers(City city, Json json) {
        this.city = city;
        this.realm = new Realm(city, json);
        this.tokens = new TokenSource(city.issuer(), json);
    }

    /** Who can be asked for besides the colleges. */
    public static Set<String> names() {
        return USERS.keySet();
    }

    /** Makes the local client and the users that are missing. */
    void prepare() {
        if (realm.client(LOCAL_CLIENT).isEmpty()) {
            realm.addClient(Map.of("clientId", LOCAL_CLIENT, "publicClient", false, "secret", secret(LOCAL_CLIENT),
                    "standardFlowEnabled", false, "directAccessGrantsEnabled", true));
        }
        String region = city.description().regionPrefix();
        USERS.forEach((name, roles) -> {
            if (!realm.hasUser(name)) {
                realm.addUser(name, secret("user-" + name), Map.of("region", region), roles);
            }
        });
    }

    /** Those who act for an organization get one of the sample's. */
    public void actFor(String organizationId) {
        for (String name : FOR_AN_ORGANIZATION) {
            realm.setAttribute(name, "organization", organizationId);
        }
    }

    /** Makes a college's registrar, who signs in at the page; returns the name. */
    public String addRegistrar(String college, String organizationId) {
        String name = registrar(college);
        if (!realm.hasUser(name)) {
            realm.addUser(name, secret("user-" + name), Map.of("organization", organizationId), List.of("college-registrar"));
        }
        return name;
    }

    /** What the registrar of a college of the city is called. */
    public static String registrar(String college) {
        return college + "-registrar";
    }

    /** A token for one of {@link #names()}, or for a college by its client's name with or without the prefix. */
    public String token(String caller) {
        if (USERS.containsKey(caller)) {
            return token(caller, secret("user-" + caller));
        }
        String client = caller.startsWith(CollegeClients.PREFIX) ? caller : CollegeClients.PREFIX + caller;
        if (!java.nio.file.Files.isRegularFile(city.data().resolve("secrets").resolve(client))) {
            throw new BackboneException("No caller " + caller + ". There are " + String.join(", ", USERS.keySet())
                    + " and the colleges of: ./cranework client list");
        }
        return tokens.clientCredentials(client, secret(client));
    }

    /** A token for any user of the realm whose password is known. */
    public String token(String username, String password) {
        return tokens.password(LOCAL_CLIENT, secret(LOCAL_CLIENT), username, password);
    }

    private String secret(String name) {
        return city.secrets().secret(name);
    }

    private static Map<String, List<String>> users() {
        Map<String, List<String>> users = new LinkedHashMap<>();
        for (String role : List.of("clerk", "approver", "recorder", "auditor", "ops", "worker", "subsidy-officer",
                "housing-officer", "title-secretary", "panelist", "union-officer", "enterprise-hr", "training-body")) {
            users.put(role, List.of(role));
        }
        return users;
    }
}
