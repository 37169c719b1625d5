package org.cranework.identity.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

import org.cranework.identity.sealing.KeyFiles.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyFilesTest {

    @TempDir
    Path folder;

    @Test
    void shouldMakeAKeyForEachPurposeForItsOwnerAlone() throws IOException {
        // When
        KeyFiles.generate(folder);
        // Then
        for (Purpose purpose : Purpose.values()) {
            assertThat(KeyFiles.load(folder, purpose).current().getEncoded()).hasSize(32);
            assertThat(PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(folder.resolve(purpose.fileName() + ".keys")))).isEqualTo("rw-------");
        }
    }

    @Test
    void shouldLeaveExistingKeysAlone() throws IOException {
        // Given
        KeyFiles.generate(folder);
        Keyring before = KeyFiles.load(folder, Purpose.SEALING);
        // When
        KeyFiles.generate(folder);
        // Then
        assertThat(KeyFiles.load(folder, Purpose.SEALING)).isEqualTo(before);
    }

    @Test
    void shouldTakeTheFirstLineAsTheCurrentKey() throws IOException {
        // Given
        write("7 " + base64(7) + "\n3 " + base64(3) + "\n");
        // When
        Keyring keys = KeyFiles.load(folder, Purpose.SEALING);
        // Then
        assertThat(keys.currentId()).isEqualTo(7);
        assertThat(keys.keys()).containsOnlyKeys(7, 3);
    }

    @Test
    void shouldRefuseLinesThatAreNoKeysWithoutQuotingThem() throws IOException {
        for (String line : new String[]{"1 c2hvcnQ=", "one " + base64(1), base64(1), "1 !!!",
                "1 " + base64(1) + "\n1 " + base64(2)}) {
            // Given
            write(line);
            // When, Then
            assertThatThrownBy(() -> KeyFiles.load(folder, Purpose.SEALING)).isInstanceOf(SealException.class)
                    .hasMessageNotContaining(base64(1)).hasNoCause();
        }
    }

    @Test
    void shouldRefuseAFolderWithoutKeys() {
        assertThatThrownBy(() -> KeyFiles.load(folder, Purpose.SUBJECT)).isInstanceOf(SealException.class)
                .hasMessageContaining("subject.keys");
    }

    private void write(String content) throws IOException {
        Files.writeString(folder.resolve("sealing.keys"), content);
    }

    private static String base64(int value) {
        return Base64.getEncoder().encodeToString(SomeKeys.ring(value).current().getEncoded());
    }
}
