package org.cranework.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import org.cranework.identity.sealing.SealContext;
import org.cranework.identity.sealing.Sealer;

/** A document's content, decrypted one chunk at a time. */
final class ChunkStream extends InputStream {

    private final DataSource dataSource;
    private final Sealer sealer;
    private final UUID id;
    private long remaining;
    private int number;
    private byte[] chunk = {};
    private int position;

    ChunkStream(DataSource dataSource, Sealer sealer, UUID id, long size) {
        this.dataSource = dataSource;
        this.sealer = sealer;
        this.id = id;
        this.remaining = size;
    }

    /** A chunk is sealed to its place: none can be swapped, repeated or moved to another document. */
    static SealContext place(UUID document, int number) {
        return new SealContext("document_chunk.data/" + document + "/" + number);
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (position < chunk.length) {
            return true;
        }
        if (remaining == 0) {
            return false;
        }
        byte[] sealed = Sql.query(dataSource, "SELECT data FROM document_chunk WHERE document_id = ? AND number = ?",
                row -> row.getBytes(1), id, number)
                .orElseThrow(() -> new IOException("chunk " + number + " of document " + id + " is missing"));
        chunk = sealer.openBytes(sealed, place(id, number));
        position = 0;
        number++;
        remaining -= chunk.length;
        return true;
    }
}
