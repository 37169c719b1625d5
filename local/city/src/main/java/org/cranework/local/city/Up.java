package org.cranework.local.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.cranework.local.backbone.BackboneException;
import org.cranework.local.backbone.FileTree;
import org.cranework.local.backbone.Keycloak;
import org.cranework.local.sample.SampleCity;

/**
 * Brings the city up: whatever runs is left alone, whatever does not is started, whatever is missing is made. So it is
 * also the remedy after a kill -9 of anything.
 */
final class Up {

    /** What --fresh takes away, together: keys without their databases, or the reverse, would be of no use. */
    private static final List<String> CITY_DATA = List.of("keys", "postgres", "kafka", "secrets", "sample", "run", "log");

    private final City city;
    private final Console console;
    private final Preparation preparation;

    Up(City city, Console console) {
        this.city = city;
        this.console = console;
        this.preparation = new Preparation(city);
    }

    int run(List<String> options) {
        if (!Set.of("--fresh", "--no-sample").containsAll(options)) {
            throw new UsageException(Main.usage(options, "up [--fresh] [--no-sample]"));
        }
        try {
            Files.createDirectories(city.data());
            try (FileChannel channel = FileChannel.open(city.data().resolve("up.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new BackboneException("Another ./cranework up is at work in " + city.data() + "; wait for it.");
                }
                if (options.contains("--fresh")) {
                    startOver();
                }
                start();
                return options.contains("--no-sample") || new SampleCity(city, console).load() ? 0 : 1;
            }
        } catch (OverlappingFileLockException e) {
            throw new BackboneException("Another ./cranework up is at work in " + city.data() + "; wait for it.", e);
        } catch (CompletionException e) {
            throw e.getCause() instanceof BackboneException cause ? cause : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startOver() throws IOException {
        new Down(city, console).run();
        for (String folder : CITY_DATA) {
            FileTree.delete(city.data().resolve(folder));
        }
        console.step("databases, broker logs and keys removed");
    }

    private void start() {
        CompletableFuture<Void> broker = CompletableFuture.runAsync(this::startBroker);
        CompletableFuture<Void> optimized = CompletableFuture.runAsync(Keycloak::optimize);
        startDatabases();
        optimized.join();
        Keycloak keycloak = city.keycloak();
        keycloak.begin(city.postgres().existing(Preparation.KEYCLOAK));
        broker.join();
        for (Service service : Service.values()) {
            city.service(service).begin();
        }
        keycloak.awaitReady();
        preparation.realm();
        console.step("Keycloak answers at " + keycloak.url());
        for (Service service : Service.values()) {
            city.service(service).awaitReady();
            console.step(service.module() + " is ready at " + city.url(service));
        }
        console.step("the city is up");
    }

    private void startDatabases() {
        city.postgres().start();
        preparation.databases();
        Keys.prepare(city);
        console.step("PostgreSQL answers on 127.0.0.1:" + city.postgres().port());
    }

    private void startBroker() {
        city.kafka().start();
        preparation.topics();
        console.step("Kafka answers on " + city.kafka().bootstrapServers());
    }
}
