package org.cranework.testing.architecture.sample.order;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.cranework.testing.architecture.sample.invoice.Invoice;

@Path("/orders")
public class OrderResource {

    private ProducerRecord<String, String> sent;

    @GET
    @Transactional
    public List<Invoice> list() {
        sent = new ProducerRecord<>("orders", Instant.now().toString());
        return List.of();
    }

    Instant allowed(Clock clock) {
        return Instant.now(clock);
    }

    ProducerRecord<String, String> last() {
        return sent;
    }
}
