package org.cranework.web.admission;

import java.util.HashMap;
import java.util.Map;

/** Uploads last: they do not wait in line, and no client may hold all places. */
final class UploadGate {

    private final int limit;
    private final int perClient;
    private final Map<String, Integer> held = new HashMap<>();
    private int taken;

    UploadGate(int limit, int perClient) {
        this.limit = limit;
        this.perClient = perClient;
    }

    synchronized boolean enter(String client) {
        int own = held.getOrDefault(client, 0);
        if (taken >= limit || own >= perClient) {
            return false;
        }
        held.put(client, own + 1);
        taken++;
        return true;
    }

    synchronized void leave(String client) {
        held.computeIfPresent(client, (name, own) -> own == 1 ? null : own - 1);
        taken--;
    }

    synchronized int taken() {
        return taken;
    }
}
