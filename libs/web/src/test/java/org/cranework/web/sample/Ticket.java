package org.cranework.web.sample;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

@Entity
class Ticket {

    @Id
    UUID id;
    String name;
    LocalDate dueOn;
    int seats;
    @Version
    long version;

    protected Ticket() {}

    Ticket(UUID id, TicketRequest request) {
        this.id = id;
        change(request);
    }

    final void change(TicketRequest request) {
        this.name = request.name();
        this.dueOn = request.dueOn();
        this.seats = request.seats();
    }

    TicketRequest changeable() {
        return new TicketRequest(name, dueOn, seats);
    }
}
