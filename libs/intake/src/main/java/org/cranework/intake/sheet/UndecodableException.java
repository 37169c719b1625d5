package org.cranework.intake.sheet;

import java.io.IOException;

/** A byte that the encoding does not have. */
final class UndecodableException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long offset;

    UndecodableException(long offset) {
        super("undecodable byte at offset " + offset);
        this.offset = offset;
    }

    /** Where it stands in the file, the first byte being 0. */
    long offset() {
        return offset;
    }
}
