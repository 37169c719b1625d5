package org.cranework.local.city;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.cranework.local.backbone.BackboneException;
import org.cranework.local.backbone.Keycloak;

/** The city's realm through Keycloak's administration API. */
public final class Realm {

    private final City city;
    private final Json json;
    private String adminToken;

    public Realm(City city, Json json) {
        this.city = city;
        this.json = json;
    }

    /** Whether the realm was imported. */
    boolean exists() {
        return json.send("GET", city.issuer(), Map.of()).status() == 200;
    }

    /** Imports the reviewed realm file. */
    void importFile(byte[] file) {
        require(json.send("POST", city.keycloakUrl() + "/admin/realms", Map.of("Authorization", "Bearer " + adminToken(),
                "Content-Type", "application/json"), BodyPublishers.ofByteArray(file)), 201, "import the realm");
        // The import made the realm's administration roles: the token from before has none of them.
        adminToken = null;
    }

    /** The representation of a client, if there is one of this id. */
    public Optional<JsonNode> client(String clientId) {
        JsonNode found = get("/clients?clientId=" + encode(clientId));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /** All clients whose id begins so. */
    public List<JsonNode> clients(String prefix) {
        return StreamSupport.stream(get("/clients?max=500&search=true&clientId=" + encode(prefix)).spliterator(), false)
                .filter(client -> client.path("clientId").asText().startsWith(prefix)).toList();
    }

    /** Makes a client. */
    public void addClient(Object representation) {
        require(json.send("POST", admin("/clients"), authorized(), representation), 201, "make the client");
    }

    /** Changes some members of a client. */
    public void changeClient(String id, Map<String, Object> members) {
        require(json.send("PUT", admin("/clients/" + id), authorized(), members), 204, "change the client");
    }

    /** The client's present secret. */
    public String secret(String id) {
        return get("/clients/" + id + "/client-secret").path("value").asText();
    }

    /** Gives the client a new secret; the old one ends at once. */
    public String rotate(String id) {
        Json.Answer answer = json.send("POST", admin("/clients/" + id + "/client-secret"), authorized());
        require(answer, 200, "rotate the secret");
        return answer.body().path("value").asText();
    }

    /** Gives the client's service account a realm role. */
    public void grantToServiceAccount(String id, String role) {
        grant(get("/clients/" + id + "/service-account-user").path("id").asText(), List.of(role));
    }

    /** Whether a user of this name exists. */
    public boolean hasUser(String username) {
        return !get("/users?exact=true&username=" + encode(username)).isEmpty();
    }

    /** Makes a user with a password, attributes and realm roles. */
    public void addUser(String username, String password, Map<String, String> attributes, List<String> roles) {
        Map<String, List<String>> lists = attributes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        Json.Answer answer = json.send("POST", admin("/users"), authorized(), Map.of("username", username, "enabled", true,
                "attributes", lists,
                "credentials", List.of(Map.of("type", "password", "value", password, "temporary", false))));
        require(answer, 201, "make the user " + username);
        grant(answer.location().substring(answer.location().lastIndexOf('/') + 1), roles);
    }

    /** Gives a user one more attribute, or another value of it. */
    void setAttribute(String username, String name, String value) {
        JsonNode user = get("/users?exact=true&username=" + encode(username)).get(0);
        ((ObjectNode) user).withObject("/attributes").putArray(name).add(value);
        require(json.send("PUT", admin("/users/" + user.path("id").asText()), authorized(), user), 204, "change " + username);
    }

    private void grant(String user, List<String> roles) {
        List<JsonNode> representations = roles.stream().map(role -> get("/roles/" + encode(role))).toList();
        require(json.send("POST", admin("/users/" + user + "/role-mappings/realm"), authorized(), representations), 204,
                "grant " + roles);
    }

    private JsonNode get(String path) {
        Json.Answer answer = json.send("GET", admin(path), authorized());
        require(answer, 200, "read " + path);
        return answer.body();
    }

    private String admin(String path) {
        return city.keycloakUrl() + "/admin/realms/" + City.REALM + path;
    }

    private Map<String, String> authorized() {
        return Map.of("Authorization", "Bearer " + adminToken());
    }

    /** Asked for once per command, which ends long before the token does. */
    private synchronized String adminToken() {
        if (adminToken == null) {
            adminToken = new TokenSource(city.keycloakUrl() + "/realms/master", json).clientCredentials(
                    Keycloak.ADMIN_CLIENT,
                    city.secrets().secret(Keycloak.ADMIN_CLIENT_SECRET));
        }
        return adminToken;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void require(Json.Answer answer, int status, String what) {
        if (answer.status() != status) {
            throw new BackboneException("Keycloak did not " + what + ": it answered " + answer.status() + " "
                    + answer.body().path("errorMessage").asText(answer.body().path("error").asText("")));
        }
    }
}
