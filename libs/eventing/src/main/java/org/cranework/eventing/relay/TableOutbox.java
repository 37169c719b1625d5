package org.cranework.eventing.relay;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.cranework.eventing.Event;
import org.cranework.eventing.Outbox;

/**
 * The outbox as a table of the service's own database.
 */
@ApplicationScoped
class TableOutbox implements Outbox {

    @Override
    public void append(List<Event> events) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void wake() {
        throw new UnsupportedOperationException();
    }
}
