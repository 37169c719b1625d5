package org.cranework.intake.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes, and says at which byte it cannot: the JDK's reader knows, but keeps it to itself. */
final class StrictDecoder extends Reader {

    /** Enough to tell how a file ends. */
    private static final int TAIL = 16;

    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer input = ByteBuffer.allocate(64 * 1024).flip();
    private long offset;
    private boolean exhausted;
    private String tail = "\n";

    StrictDecoder(InputStream bytes, Charset charset) {
        this.bytes = bytes;
        this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        CharBuffer output = CharBuffer.wrap(target, from, length).slice();
        while (output.position() == 0) {
            int before = input.position();
            CoderResult result = decoder.decode(input, output, exhausted);
            offset += input.position() - before;
            if (result.isError()) {
                throw new UndecodableException(offset);
            }
            if (output.position() > 0) {
                break;
            }
            if (exhausted) {
                return -1;
            }
            fill();
        }
        int seen = Math.min(TAIL, output.position());
        String end = tail + new String(target, from + output.position() - seen, seen);
        tail = end.substring(Math.max(0, end.length() - TAIL));
        return output.position();
    }

    private void fill() throws IOException {
        input.compact();
        int count = bytes.read(input.array(), input.position(), input.remaining());
        if (count < 0) {
            exhausted = true;
        } else {
            input.position(input.position() + count);
        }
        input.flip();
    }

    /** The last characters read: whether a file ends with a line break tells a whole one from one cut off. */
    String tail() {
        return tail;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
