package org.cranework.local.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.cranework.identity.sealing.KeyFiles;
import org.cranework.identity.sealing.KeyFiles.Purpose;

/**
 * One key folder per service. The keys by which services recognize the same person are the suite's, all others a
 * service's own: who takes one service's folder cannot open another's database.
 */
final class Keys {

    private static final List<Purpose> SHARED = List.of(Purpose.MATCHING, Purpose.SUBJECT);

    private Keys() {}

    static void prepare(City city) {
        try {
            Path first = city.keys(Service.TALENT);
            KeyFiles.generate(first);
            for (Service service : Service.values()) {
                if (service.hasDatabase() && service != Service.TALENT) {
                    Path folder = city.keys(service);
                    Files.createDirectories(folder,
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                    for (Purpose purpose : SHARED) {
                        share(first, folder, purpose.fileName() + ".keys");
                    }
                    KeyFiles.generate(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void share(Path from, Path to, String file) throws IOException {
        if (Files.notExists(to.resolve(file))) {
            Files.copy(from.resolve(file), to.resolve(file), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
