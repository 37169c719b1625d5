package org.cranework.e2e.fault;

/** One direction of a {@link Wire}, which all its connections share. */
final class Meter {

    private long freeAt = System.nanoTime();

    /** When the last of these bytes is through. */
    synchronized long take(int bytes, long nanosPerByte) {
        freeAt = Math.max(freeAt, System.nanoTime()) + bytes * nanosPerByte;
        return freeAt;
    }
}
