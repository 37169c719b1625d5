package org.cranework.local.city;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
        atOnce(List.of(Service.TALENT, Service.TRAINING, Service.HOUSING).stream()
                .<Runnable>map(service -> city.service(service)::stop).toList());
        console.step("services stopped");
        atOnce(List.of(city.kafka()::stop, () -> {
            city.keycloak().stop();
            city.postgres().stop();
        }));
        console.step("Keycloak, Kafka and PostgreSQL stopped; the data stay in " + city.data());
        return 0;
    }

    /** On threads of their own: the common pool of two cores has one, and a service may take ten seconds to leave its groups. */
    private static void atOnce(List<Runnable> stops) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> stopping = stops.stream().map(stop -> CompletableFuture.runAsync(stop, threads))
                    .toList();
            stopping.forEach(CompletableFuture::join);
        }
    }
}
