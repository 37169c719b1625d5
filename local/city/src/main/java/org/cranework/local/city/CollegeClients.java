package org.cranework.local.city;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.backbone.BackboneException;

/**
 * The clients with which colleges send their feeds: confidential, service account alone, bound to one organization by a
 * claim that neither the college nor its token request can change.
 */
public final class CollegeClients {

    /** What every college's client id begins with. */
    public static final String PREFIX = "college-";

    private static final String ROLE = "college-registrar";
    private static final String ORGANIZATION = "organization";

    private final City city;
    private final Realm realm;

    public CollegeClients(City city, Realm realm) {
        this.city = city;
        this.realm = realm;
    }

    /** Makes the client and returns its secret. Refused where a client of this id exists. */
    public String add(String name, String organizationId) {
        String clientId = PREFIX + name;
        if (realm.client(clientId).isPresent()) {
            throw new BackboneException(clientId + " exists. To give it a new secret: ./cranework client rotate " + name);
        }
        realm.addClient(Map.of("clientId", clientId, "publicClient", false, "serviceAccountsEnabled", true,
                "standardFlowEnabled", false, "directAccessGrantsEnabled", false,
                "attributes", Map.of("use.refresh.tokens", "false", ORGANIZATION, organizationId),
                "protocolMappers", List.of(Map.of("name", ORGANIZATION, "protocol", "openid-connect",
                        "protocolMapper", "oidc-hardcoded-claim-mapper",
                        "config", Map.of("claim.name", ORGANIZATION, "claim.value", organizationId, "jsonType.label", "String",
                                "access.token.claim", "true", "introspection.token.claim", "true")))));
        String id = id(name);
        realm.grantToServiceAccount(id, ROLE);
        return keep(name, realm.secret(id));
    }

    /** A new secret; the old one ends at once, tokens got with it within five minutes. */
    public String rotate(String name) {
        return keep(name, realm.rotate(id(name)));
    }

    /** The client gets no token any more; one it holds ends within five minutes. Its id stays taken. */
    public void revoke(String name) {
        realm.changeClient(id(name), Map.of("enabled", false));
    }

    /** Every college's client with its organization and whether it may still ask for tokens. */
    public List<String> list() {
        return realm.clients(PREFIX).stream()
                .map(client -> "%-28s %-38s %s".formatted(client.path("clientId").asText(),
                        client.path("attributes").path(ORGANIZATION).asText("-"),
                        client.path("enabled").asBoolean() ? "active" : "revoked"))
                .sorted().toList();
    }

    /** The id of this college's organization, if it has a client. */
    public java.util.Optional<String> organization(String name) {
        return realm.client(PREFIX + name).map(client -> client.path("attributes").path(ORGANIZATION).asText());
    }

    private String id(String name) {
        JsonNode client = realm.client(PREFIX + name).orElseThrow(() -> new BackboneException(
                "No client " + PREFIX + name + ". Those there are: ./cranework client list"));
        return client.path("id").asText();
    }

    /** So that {@code ./cranework token} works for it on this machine. */
    private String keep(String name, String secret) {
        city.secrets().keep(PREFIX + name, secret);
        return secret;
    }
}
