package org.cranework.local.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a killed PostgreSQL leaves behind: backends that still hold its shared memory (a stopped one for ever), and a
 * postmaster.pid whose number may by now belong to another process. Both would keep the next one from starting.
 */
final class ClusterLeftovers {

    private static final Duration OWN_END = Duration.ofSeconds(5);

    private final Path cluster;

    ClusterLeftovers(Path cluster) {
        this.cluster = cluster;
    }

    void clear() {
        List<ProcessHandle> orphans = processes();
        // Backends notice the postmaster's death at once and go; those that cannot are helped.
        for (ProcessHandle orphan : orphans) {
            if (!ManagedProcess.ended(orphan, OWN_END)) {
                orphan.destroyForcibly();
                ManagedProcess.ended(orphan, OWN_END);
            }
        }
        try {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL's processes work in the cluster's folder, and nothing else does. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::worksInCluster).toList();
    }

    private boolean worksInCluster(ProcessHandle process) {
        try {
            Path folder = Path.of("/proc", String.valueOf(process.pid()), "cwd");
            if (!folder.toRealPath().equals(cluster.toRealPath())) {
                return false;
            }
            try (Stream<String> status = Files.lines(folder.resolveSibling("status"))) {
                return status.findFirst().map(line -> line.endsWith("postgres")).orElse(false);
            }
        } catch (IOException goneOrAnotherUsers) {
            return false;
        }
    }
}
