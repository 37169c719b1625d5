package org.cranework.identity.sealing;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

import org.cranework.identity.sealing.KeyFiles.Purpose;

/**
 * Compares the key files with the ones this database was written under. A service with the wrong keys must not start: what it
 * sealed could not be opened again, and its indexes and digests would match nothing, so that one person became two.
 */
public final class KeyCheck {

    private KeyCheck() {}

    /**
     * Notes keys that are new to the database and compares the others.
     *
     * @throws SealException when a key is another than the one noted under its id, one that the database needs is not there, or
     *         the key of digests or indexes was exchanged, which only a run that rewrites them all may do
     */
    public static void run(Connection connection, Path folder) throws SQLException {
        for (Purpose purpose : Purpose.values()) {
            Keyring keys = KeyFiles.load(folder, purpose);
            Map<Integer, byte[]> noted = noted(connection, purpose);
            for (Map.Entry<Integer, byte[]> note : noted.entrySet()) {
                compare(purpose, keys, note.getKey(), note.getValue());
            }
            boolean rewritten = purpose == Purpose.DIGEST || purpose == Purpose.MATCHING;
            if (rewritten && !noted.isEmpty() && !noted.containsKey(keys.currentId())) {
                throw new SealException("the current key of " + purpose.fileName() + " is not the one this database was "
                        + "written under; such keys rotate only by a run that rewrites every value");
            }
            for (int id : keys.keys().keySet()) {
                if (!noted.containsKey(id)) {
                    note(connection, purpose, id, code(keys, id, purpose));
                }
            }
        }
    }

    private static void compare(Purpose purpose, Keyring keys, int id, byte[] code) {
        if (!keys.keys().containsKey(id)) {
            throw new SealException("this database needs key " + id + " of " + purpose.fileName() + ", which is not there");
        }
        if (!MessageDigest.isEqual(code(keys, id, purpose), code)) {
            throw new SealException("key " + id + " of " + purpose.fileName()
                    + " is not the one this database was written under");
        }
    }

    private static byte[] code(Keyring keys, int id, Purpose purpose) {
        return Hashing.hmac(keys.key(id), "key-check", purpose.fileName());
    }

    private static Map<Integer, byte[]> noted(Connection connection, Purpose purpose) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT key_id, code FROM key_check WHERE purpose = ?")) {
            select.setString(1, purpose.fileName());
            Map<Integer, byte[]> noted = new TreeMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    noted.put(rows.getInt(1), rows.getBytes(2));
                }
            }
            return noted;
        }
    }

    /** Of two first starts at once the second finds the first one's row and must agree with it. */
    private static void note(Connection connection, Purpose purpose, int id, byte[] code) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO key_check (purpose, key_id, code) VALUES (?, ?, ?)
                ON CONFLICT (purpose, key_id) DO UPDATE SET code = key_check.code RETURNING code""")) {
            insert.setString(1, purpose.fileName());
            insert.setInt(2, id);
            insert.setBytes(3, code);
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next() || !MessageDigest.isEqual(code, row.getBytes(1))) {
                    throw new SealException("another instance noted another key " + id + " of " + purpose.fileName());
                }
            }
        }
    }
}
