package org.cranework.local.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How to run PostgreSQL, which refuses the root user. An ordinary user needs nothing. Root goes through a user
 * namespace, where it is nobody yet still owns its files. A container that forbids namespaces gets a real change of
 * user, with the capability to pass folders that only root may enter (a clone under /root).
 */
enum PostgresUser {
    ITSELF(List.of()), NAMESPACE(List.of("unshare", "-U")), NOBODY(
            List.of("setpriv", "--reuid=" + PostgresUser.NOBODY_ID, "--regid=" + PostgresUser.NOBODY_ID, "--clear-groups",
                    "--inh-caps=+dac_override", "--ambient-caps=+dac_override"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    PostgresUser(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The way that fits the caller, and the data if there are any: a cluster belongs to the user that made it. */
    static PostgresUser forCluster(Path cluster) {
        try {
            if ((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
                return ITSELF;
            }
            if (Files.exists(cluster)) {
                return (int) Files.getAttribute(cluster, "unix:uid") == 0 ? NAMESPACE : NOBODY;
            }
            Process probe = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).start();
            return probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0 ? NAMESPACE : NOBODY;
        } catch (IOException e) {
            throw new BackboneException("PostgreSQL does not run as root, and neither unshare nor setpriv is there: "
                    + "install util-linux or start as an ordinary user.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackboneException("Interrupted while looking for a user for PostgreSQL", e);
        }
    }

    /** Gives an empty folder to the user that will run the cluster. */
    void own(Path folder) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(folder, "unix:uid", NOBODY_ID);
            Files.setAttribute(folder, "unix:gid", NOBODY_ID);
        }
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }
}
