package org.cranework.local.city;

import java.util.function.BooleanSupplier;

import org.cranework.local.backbone.Keycloak;
import org.cranework.local.backbone.ManagedProcess;

/** Shows what runs; ends with 1 unless everything does. */
final class Status {

    private final City city;
    private final Console console;
    private boolean allReady = true;

    Status(City city, Console console) {
        this.city = city;
        this.console = console;
    }

    int run() {
        Keycloak keycloak = city.keycloak();
        show(city.postgres().process(), "127.0.0.1:" + city.postgres().port(), city.postgres()::isReady);
        show(city.kafka().process(), city.kafka().bootstrapServers(), city.kafka()::isReady);
        show(keycloak.process(), keycloak.url(), keycloak::isReady);
        for (Service service : Service.values()) {
            ServiceProcess process = city.service(service);
            show(process.process(), city.url(service), process::isReady);
        }
        if (!allReady) {
            console.line("To start what is down: ./cranework up. Logs: " + city.data().resolve("log"));
        }
        return allReady ? 0 : 1;
    }

    private void show(ManagedProcess process, String address, BooleanSupplier ready) {
        String pid = process.running().map(handle -> String.valueOf(handle.pid())).orElse("-");
        String state;
        if (process.running().isEmpty()) {
            state = "down";
        } else {
            state = ready.getAsBoolean() ? "ready" : "not ready";
        }
        allReady &= "ready".equals(state);
        console.line("%-18s %-10s %8s  %s".formatted(process.name(), state, pid, address));
    }
}
