package org.cranework.identity.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key files of one folder, {@code <purpose>.keys} each: a line is a key's id and its 32 bytes in Base64, the first
 * line the current key. To rotate, append the new key everywhere, then move its line to the top. Losing these files is
 * losing the data.
 */
public final class KeyFiles {
    /** What a key is for. Only {@code matching} and {@code subject} are the same in all services. */
    public enum Purpose {
        /** Values in this service's database. */
        SEALING("AES"),
        /** Digests in this service's database. */
        DIGEST("HmacSHA256"),
        /** Blind indexes, suite-wide. */
        MATCHING("HmacSHA256"),
        /** Who someone is, in events, suite-wide. */
        SUBJECT("AES");

        private final String algorithm;

        Purpose(String algorithm) {
            this.algorithm = algorithm;
        }

        /** @return the file's name without its ending */
        public String fileName() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final int KEY_BYTES = 32;

    private KeyFiles() {}

    /** Creates the folder and whichever key files it lacks, readable by their owner alone; an existing file stays. */
    public static void generate(Path folder) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        SecureRandom random = new SecureRandom();
        for (Purpose purpose : Purpose.values()) {
            Path file = file(folder, purpose);
            if (Files.notExists(file)) {
                byte[] key = new byte[KEY_BYTES];
                random.nextBytes(key);
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, "1 " + Base64.getEncoder().encodeToString(key) + "\n",
                        StandardOpenOption.WRITE);
            }
        }
    }

    /**
     * @return the keys of one purpose
     * @throws SealException
     *             when the file is absent or holds anything but keys
     */
    public static Keyring load(Path folder, Purpose purpose) {
        Path file = file(folder, purpose);
        Map<Integer, SecretKey> keys = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> put(keys, line, purpose, file));
        } catch (IOException unreadable) {
            throw new SealException("cannot read the key file " + file, unreadable);
        }
        if (keys.isEmpty()) {
            throw new SealException("no key in " + file);
        }
        return new Keyring(keys.keySet().iterator().next(), keys);
    }

    private static void put(Map<Integer, SecretKey> keys, String line, Purpose purpose, Path file) {
        try {
            String[] parts = line.strip().split(" +");
            byte[] key = Base64.getDecoder().decode(parts[1]);
            if (key.length != KEY_BYTES || keys.putIfAbsent(Integer.parseInt(parts[0]),
                    new SecretKeySpec(key, purpose.algorithm)) != null) {
                throw new IllegalArgumentException("wrong length or id given twice");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new SealException("a line of " + file + " is no id and key of 32 bytes; keys stay out of this message");
        }
    }

    private static Path file(Path folder, Purpose purpose) {
        return folder.resolve(purpose.fileName() + ".keys");
    }
}
