package org.cranework.eventing;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Version 7 UUIDs, so that inbox rows land beside each other in the index.
 */
final class EventId {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private EventId() {}

    static UUID next(Instant time) {
        var random = ThreadLocalRandom.current();
        var high = time.toEpochMilli() << 16 | VERSION_7 | random.nextLong() >>> 52;
        var low = VARIANT | random.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
