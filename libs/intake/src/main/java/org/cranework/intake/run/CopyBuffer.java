package org.cranework.intake.run;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Rows in PostgreSQL's binary COPY format: sealed values go over as they are, not as twice as many hexadecimal digits.
 */
final class CopyBuffer {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int HEADER_FIELDS = 8;
    private static final long EPOCH_2000 = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int NULL = -1;
    private static final int TRAILER = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
    private final DataOutputStream out = new DataOutputStream(bytes);

    static byte[] header() {
        byte[] header = new byte[SIGNATURE.length + HEADER_FIELDS];
        System.arraycopy(SIGNATURE, 0, header, 0, SIGNATURE.length);
        return header;
    }

    static byte[] trailer() {
        return new byte[]{(byte) TRAILER, (byte) TRAILER};
    }

    void add(int row, Object[] values) {
        try {
            out.writeShort(values.length + 1);
            write(row);
            for (Object value : values) {
                write(value);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(Object value) throws IOException {
        switch (value) {
            case null -> out.writeInt(NULL);
            case Integer number -> {
                out.writeInt(Integer.BYTES);
                out.writeInt(number);
            }
            case byte[] raw -> writeBytes(raw);
            case String text -> writeBytes(text.getBytes(StandardCharsets.UTF_8));
            case LocalDate day -> {
                out.writeInt(Integer.BYTES);
                out.writeInt((int) (day.toEpochDay() - EPOCH_2000));
            }
            case UUID id -> {
                out.writeInt(2 * Long.BYTES);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            default -> throw new IllegalArgumentException("no staging column takes a " + value.getClass().getSimpleName());
        }
    }

    private void writeBytes(byte[] raw) throws IOException {
        out.writeInt(raw.length);
        out.write(raw);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
