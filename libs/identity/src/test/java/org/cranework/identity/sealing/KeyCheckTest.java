package org.cranework.identity.sealing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.cranework.identity.IdentityDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyCheckTest {

    @TempDir
    Path folder;
    private Connection connection;

    @BeforeEach
    void startOnce() throws SQLException, IOException {
        connection = IdentityDatabase.create();
        KeyFiles.generate(folder);
        KeyCheck.run(connection, folder);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void shouldStartAgainUnderTheSameKeys() {
        assertThatCode(() -> KeyCheck.run(connection, folder)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAnotherKeyUnderTheSameId() throws IOException {
        for (String purpose : new String[]{"sealing", "digest", "matching", "subject"}) {
            // Given
            Path file = folder.resolve(purpose + ".keys");
            String right = Files.readString(file);
            Files.delete(file);
            KeyFiles.generate(folder);
            // When, Then
            assertThatThrownBy(() -> KeyCheck.run(connection, folder)).isInstanceOf(SealException.class)
                    .hasMessage("key 1 of " + purpose + " is not the one this database was written under");
            Files.writeString(file, right);
        }
    }

    @Test
    void shouldTakeANewSealingKeyBesideTheEarlierOne() throws IOException {
        // Given
        prepend("sealing");
        // When, Then
        assertThatCode(() -> KeyCheck.run(connection, folder)).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseToLoseAKeyTheDatabaseNeeds() throws IOException, SQLException {
        // Given
        prepend("sealing");
        KeyCheck.run(connection, folder);
        Path file = folder.resolve("sealing.keys");
        Files.writeString(file, Files.readAllLines(file).getFirst());
        // When, Then
        assertThatThrownBy(() -> KeyCheck.run(connection, folder))
                .hasMessage("this database needs key 1 of sealing, which is not there");
    }

    @Test
    void shouldRefuseToExchangeAMatchingKeyWithoutARun() throws IOException {
        // Given
        prepend("matching");
        // When, Then
        assertThatThrownBy(() -> KeyCheck.run(connection, folder)).isInstanceOf(SealException.class)
                .hasMessageContaining("current key of matching");
    }

    private void prepend(String purpose) throws IOException {
        Path file = folder.resolve(purpose + ".keys");
        String other = Files.readString(folder.resolve("subject.keys")).replaceFirst("^1 ", "2 ");
        Files.writeString(file, other + Files.readString(file));
    }
}
