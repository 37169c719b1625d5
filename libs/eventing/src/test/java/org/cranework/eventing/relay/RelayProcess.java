package org.cranework.eventing.relay;

import java.io.IOException;
import java.nio.file.Path;

import org.cranework.eventing.TestDatabase;
import org.cranework.local.backbone.Broker;

/**
 * A running {@link RelayMain}.
 */
final class RelayProcess implements AutoCloseable {

    private final Process process;

    RelayProcess(TestDatabase database, Broker kafka) throws IOException {
        var access = database.access();
        this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), RelayMain.class.getName(),
                access.jdbcUrl(), access.username(), access.password(), kafka.bootstrapServers())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target/relay-process.log").toFile()))
                .start();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
