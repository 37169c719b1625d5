package org.cranework.web.sample;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.web.action.Actions;
import org.cranework.web.admission.Upload;
import org.cranework.web.correlation.Trace;
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.idempotency.Made;
import org.cranework.web.paging.Count;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.patch.MergePatch;
import org.cranework.web.precondition.Versioned;

@RunOnVirtualThread
@Path("/tickets")
public class TicketResource {

    private final Tickets tickets;
    private final Idempotency idempotency;
    private final Actions actions;
    private final Turnstile turnstile;
    private final Trace trace;

    TicketResource(Tickets tickets, Idempotency idempotency, Actions actions, Turnstile turnstile, Trace trace) {
        this.tickets = tickets;
        this.idempotency = idempotency;
        this.actions = actions;
        this.turnstile = turnstile;
        this.trace = trace;
    }

    @POST
    public Response add(@Valid @NotNull TicketRequest request) {
        return idempotency.once(idempotency.request("addTicket", request), () -> {
            UUID id = tickets.add(request);
            turnstile.pass();
            return Made.created(URI.create("/tickets/" + id), id);
        }, id -> view(tickets.find(id)));
    }

    @GET
    @Path("/{id}")
    public Response read(@PathParam("id") UUID id) {
        return view(tickets.find(id)).ok();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergePatch patch) {
        tickets.change(id, ifMatch, patch);
        return view(tickets.find(id)).ok();
    }

    @GET
    public Page<TicketView> list(@BeanParam PageRequest page, @QueryParam("asOf") LocalDate asOf,
            @QueryParam("kind") TicketKind kind) {
        Page<TicketView> items = tickets.list(page).map(ticket -> view(ticket).body());
        return page.wantsCount() ? items.counted(Count.of(tickets.count())) : items;
    }

    @GET
    @Path("/thread")
    public String thread() {
        return Thread.currentThread().isVirtual() + " " + trace.id();
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("org.cranework.secret");
    }

    @GET
    @Path("/broken-sql")
    public String brokenSql() {
        tickets.breakSql();
        return "";
    }

    @GET
    @Path("/wait")
    public String waitForTurn() {
        turnstile.pass();
        return "passed";
    }

    @Upload
    @POST
    @Path("/upload")
    @Consumes("text/csv")
    public String upload(InputStream body) throws IOException, NoSuchAlgorithmException {
        turnstile.pass();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.readAllBytes()));
    }

    private Versioned<TicketView> view(Ticket ticket) {
        return new Versioned<>(new TicketView(ticket.id, ticket.name, ticket.dueOn, ticket.seats,
                List.of(actions.post("punch", "/tickets/" + ticket.id + "/punch"))), ticket.version);
    }
}
