package org.cranework.eventing.relay;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Outbox rows as CloudEvents 1.0 in binary mode: attributes in headers, the data alone in the value.
 */
final class EventRecords {

    private final String source;

    /**
     * @param service the short name of the service: the CloudEvents source is {@code /cranework/<service>}
     */
    EventRecords(String service) {
        this.source = "/cranework/" + service;
    }

    ProducerRecord<String, byte[]> of(OutboxRow row) {
        var event = row.event();
        var record = new ProducerRecord<>(event.topic(), event.aggregateId().toString(), event.data());
        var headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.id().toString());
        add(headers, "ce_source", source);
        add(headers, "ce_type", event.type());
        add(headers, "ce_time", event.time().toString());
        add(headers, "ce_subject", event.aggregateId().toString());
        add(headers, "ce_aggregateversion", Long.toString(event.aggregateVersion()));
        add(headers, "ce_historical", Boolean.toString(event.historical()));
        add(headers, "content-type", "application/json");
        if (row.traceparent() != null) {
            add(headers, "traceparent", row.traceparent());
        }
        if (row.reason() != null) {
            add(headers, "ce_deadreason", row.reason());
        }
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
