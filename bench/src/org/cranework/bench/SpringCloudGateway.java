package org.cranework.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The peer in {@code peers/spring-cloud-gateway}, on 127.0.0.1 with the gateway's heap, ended with the benchmark. */
final class SpringCloudGateway implements AutoCloseable {

    private static final int PORT = 18_797;

    private final Process process;

    private SpringCloudGateway(Process process) {
        this.process = process;
    }

    static SpringCloudGateway start(BenchCity city, int upstream) {
        Path target = city.home().resolve("bench/peers/spring-cloud-gateway/target");
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        try {
            var process = new ProcessBuilder(List.of(java, "-Xms48m", "-Xmx256m", "-cp", target + "/classes:" + target + "/lib/*",
                    "org.cranework.bench.peer.SpringCloudGatewayPeer", "--server.port=" + PORT,
                    "--peer.upstream=http://127.0.0.1:" + upstream, "--peer.issuer=" + city.issuer(),
                    "--peer.keys=" + city.issuer() + "/protocol/openid-connect/certs")).redirectErrorStream(true)
                    .redirectOutput(city.data().resolve("spring-cloud-gateway.log").toFile()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            Machine.awaitListening(process.toHandle(), PORT);
            return new SpringCloudGateway(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + PORT;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
