package org.cranework.local.city;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.cranework.local.backbone.BackboneException;

/** The public client that the gateway's page signs people in with: exact addresses alone, so they follow this city's ports. */
final class WebClient {

    private static final String CLIENT_ID = "cranework-web";

    private final City city;
    private final Realm realm;

    WebClient(City city, Realm realm) {
        this.city = city;
        this.realm = realm;
    }

    /** Takes it from the realm file where the realm is older than the page, and points it at this city's gateway. */
    void prepare(byte[] realmFile) {
        if (realm.client(CLIENT_ID).isEmpty()) {
            realm.addClient(declared(realmFile));
        }
        if (city.inNetwork()) {
            // Browsers come by the published port, which is the one of the realm file.
            return;
        }
        JsonNode client = realm.client(CLIENT_ID).orElseThrow();
        String origin = city.url(Service.GATEWAY);
        if (!client.path("redirectUris").path(0).asText().equals(origin + "/") || client.path("redirectUris").size() != 1) {
            realm.changeClient(client.path("id").asText(),
                    Map.of("redirectUris", List.of(origin + "/"), "webOrigins", List.of(origin)));
        }
    }

    private static JsonNode declared(byte[] realmFile) {
        for (JsonNode client : Json.tree(realmFile).path("clients")) {
            if (CLIENT_ID.equals(client.path("clientId").asText())) {
                return client;
            }
        }
        throw new BackboneException("The realm file declares no client " + CLIENT_ID + ".");
    }
}
