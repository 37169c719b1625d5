package org.cranework.eventing.schedule;

import java.io.IOException;
import java.nio.file.Path;

import org.cranework.eventing.TestDatabase;

/** A running {@link InstanceMain}. */
final class Instance implements AutoCloseable {

    private final Process process;

    Instance(TestDatabase database, String bootstrapServers, String topic) throws IOException {
        var access = database.access();
        this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                InstanceMain.class.getName(), access.jdbcUrl(), access.username(), access.password(), bootstrapServers, topic)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target/instance-process.log").toFile())).start();
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
