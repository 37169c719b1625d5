package org.cranework.local.city;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Ends the city's processes, callers before what they call; the data stay. */
final class Down {

    private final City city;
    private final Console console;

    Down(City city, Console console) {
        this.city = city;
        this.console = console;
    }

    int run() {
        city.service(Service.GATEWAY).stop();
        List<CompletableFuture<Void>> services = List.of(Service.TALENT, Service.TRAINING, Service.HOUSING).stream()
                .map(service -> CompletableFuture.runAsync(() -> city.service(service).stop())).toList();
        services.forEach(CompletableFuture::join);
        console.step("services stopped");
        CompletableFuture<Void> broker = CompletableFuture.runAsync(() -> city.kafka().stop());
        city.keycloak().stop();
        city.postgres().stop();
        broker.join();
        console.step("Keycloak, Kafka and PostgreSQL stopped; the data stay in " + city.data());
        return 0;
    }
}
