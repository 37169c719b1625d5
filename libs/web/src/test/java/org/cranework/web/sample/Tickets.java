package org.cranework.web.sample;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.paging.Slice;
import org.cranework.web.paging.SortKeys;
import org.cranework.web.patch.MergePatch;
import org.cranework.web.precondition.Preconditions;
import org.cranework.web.problem.ProblemException;

@ApplicationScoped
@Transactional
class Tickets {

    private static final SortKeys SORTS = SortKeys.id("t.id").and("name", "t.name", String.class);

    private final EntityManager entities;

    Tickets(EntityManager entities) {
        this.entities = entities;
    }

    UUID add(TicketRequest request) {
        Ticket ticket = new Ticket(UUID.randomUUID(), request);
        entities.persist(ticket);
        if (request.name().equals("refused")) {
            throw ProblemException.invalid("/name", "not-allowed");
        }
        return ticket.id;
    }

    Ticket find(UUID id) {
        Ticket ticket = entities.find(Ticket.class, id);
        if (ticket == null) {
            throw ProblemException.notFound();
        }
        return ticket;
    }

    void change(UUID id, String ifMatch, MergePatch patch) {
        Ticket ticket = find(id);
        Preconditions.check(ifMatch, ticket.version);
        ticket.change(patch.apply(ticket.changeable()));
    }

    Page<Ticket> list(PageRequest page) {
        Slice slice = page.slice(SORTS);
        TypedQuery<Ticket> query = entities.createQuery(
                "from Ticket t where " + slice.condition() + " order by " + slice.orderBy(), Ticket.class);
        slice.parameters().forEach(query::setParameter);
        List<Ticket> rows = query.setMaxResults(slice.fetch()).getResultList();
        return slice.page(rows, (ticket, key) -> key.equals("name") ? ticket.name : ticket.id);
    }

    long count() {
        return entities.createQuery("select count(t) from Ticket t", Long.class).getSingleResult();
    }

    void breakSql() {
        entities.createNativeQuery("SELECT secret_column FROM secret_table").getResultList();
    }
}
