package org.cranework.local.backbone;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from their Maven artifact. Needs {@code tar}, which every Debian has, but no xz. */
final class PostgresBinaries {

    private static final String ARCHIVE = "postgres-linux-%s.txz";

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path folder() {
        String machine = machine();
        // A new version is unpacked beside the old one, which may be running.
        Path target = Home.software().resolve("postgres-" + version() + "-" + machine);
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(target.getParent());
            try (FileChannel channel = FileChannel.open(target.resolveSibling("postgres.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                if (!Files.isDirectory(target) && lock.isValid()) {
                    unpack(machine, target);
                }
            }
            return target;
        } catch (IOException e) {
            throw new BackboneException("Could not unpack PostgreSQL into " + target + ": " + e.getMessage(), e);
        }
    }

    private static void unpack(String machine, Path target) throws IOException {
        Path draft = Files.createTempDirectory(target.getParent(), "postgres");
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + ARCHIVE.formatted(machine))) {
            if (packed == null) {
                throw new BackboneException("No PostgreSQL for " + machine + " on the class path.");
            }
            Process tar = new ProcessBuilder("tar", "-x", "-C", draft.toString()).inheritIO()
                    .redirectInput(ProcessBuilder.Redirect.PIPE).start();
            try (OutputStream input = tar.getOutputStream(); InputStream clear = new XZInputStream(packed)) {
                clear.transferTo(input);
            }
            if (tar.waitFor() != 0) {
                throw new BackboneException("tar could not unpack PostgreSQL into " + draft);
            }
            draft.toFile().setReadable(true, false);
            draft.toFile().setExecutable(true, false);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackboneException("Interrupted while unpacking PostgreSQL", e);
        }
    }

    private static String version() {
        try (InputStream file = PostgresBinaries.class.getResourceAsStream("postgres.version")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default ->
                throw new BackboneException("No PostgreSQL binaries for " + architecture + "; amd64 and arm64 are known.");
        };
    }
}
