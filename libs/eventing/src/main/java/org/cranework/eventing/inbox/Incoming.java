package org.cranework.eventing.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cranework.eventing.Event;
import org.cranework.eventing.ReceivedEvent;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A Kafka record as an event. One that is no CloudEvent of ours gets an id made of its place, so that it can be set aside
 * once and looked at.
 *
 * @param event what was read
 * @param defect why it is not an event at all; null for every record of our own relays
 */
public record Incoming(ReceivedEvent event, String defect) {

    private static final UUID NOBODY = new UUID(0, 0);

    /** Reads headers, key and value. */
    public static Incoming of(ConsumerRecord<String, byte[]> record) {
        try {
            return new Incoming(read(record), null);
        } catch (IllegalArgumentException e) {
            return new Incoming(placeholder(record), "not an event: " + e.getMessage());
        }
    }

    private static ReceivedEvent read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            throw new IllegalArgumentException("no data");
        }
        if (record.value().length > Event.MAX_DATA) {
            throw new IllegalArgumentException("more than " + Event.MAX_DATA + " bytes");
        }
        return new ReceivedEvent(uuid(required(record, "ce_id"), "ce_id"), record.topic(), required(record, "ce_type"),
                uuid(record.key(), "key"), version(record), time(record), "true".equals(header(record, "ce_historical")),
                record.value(), header(record, "traceparent"));
    }

    private static ReceivedEvent placeholder(ConsumerRecord<String, byte[]> record) {
        var place = record.topic() + "/" + record.partition() + "/" + record.offset();
        var data = record.value() == null ? new byte[0] : record.value();
        return new ReceivedEvent(UUID.nameUUIDFromBytes(place.getBytes(UTF_8)), record.topic(), "unknown", NOBODY, 0,
                Instant.ofEpochMilli(Math.max(0, record.timestamp())), false,
                Arrays.copyOf(data, Math.min(data.length, Event.MAX_DATA)), null);
    }

    private static long version(ConsumerRecord<String, byte[]> record) {
        var text = required(record, "ce_aggregateversion");
        try {
            var version = Long.parseLong(text);
            if (version >= 0) {
                return version;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("ce_aggregateversion is no number", e);
        }
        throw new IllegalArgumentException("ce_aggregateversion is negative");
    }

    private static Instant time(ConsumerRecord<String, byte[]> record) {
        try {
            return OffsetDateTime.parse(required(record, "ce_time")).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("ce_time is no time", e);
        }
    }

    /** The messages repeat no value: nobody knows what a foreign record holds. */
    private static UUID uuid(String text, String name) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IllegalArgumentException(name + " is no UUID", e);
        }
    }

    private static String required(ConsumerRecord<String, byte[]> record, String name) {
        var value = header(record, name);
        if (value == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return value;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
