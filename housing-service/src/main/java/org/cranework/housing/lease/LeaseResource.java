package org.cranework.housing.lease;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.identity.access.Permits;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Leases over HTTP. */
@RunOnVirtualThread
@Path(LeaseResource.PATH)
class LeaseResource {

    static final String PATH = "/api/v1/housing/leases";

    private final MoveLease move;
    private final ReadLeases read;

    LeaseResource(MoveLease move, ReadLeases read) {
        this.move = move;
        this.read = read;
    }

    @GET
    @Permits("listLeases")
    public Page<LeaseView> list(@BeanParam LeaseFilter filter, @BeanParam PageRequest page) {
        return read.list(filter, page);
    }

    @GET
    @Path("/{id}")
    @Permits("readLease")
    public Response read(@PathParam("id") UUID id) {
        return read.read(id).ok();
    }

    @POST
    @Path("/{id}/sign")
    @Permits("signLease")
    public Response sign(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @Valid LeaseMoveRequest request) {
        return move(id, LeaseAction.SIGN, ifMatch, request == null ? null : request.on(), null);
    }

    @POST
    @Path("/{id}/move-in")
    @Permits("moveIntoLease")
    public Response moveIn(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @Valid LeaseMoveRequest request) {
        return move(id, LeaseAction.MOVE_IN, ifMatch, request == null ? null : request.on(), null);
    }

    @POST
    @Path("/{id}/give-notice")
    @Permits("giveLeaseNotice")
    public Response giveNotice(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LeaseEndRequest request) {
        return move(id, LeaseAction.GIVE_NOTICE, ifMatch, request.on(), request.reason());
    }

    @POST
    @Path("/{id}/end")
    @Permits("endLease")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LeaseEndRequest request) {
        return move(id, LeaseAction.END, ifMatch, request.on(), request.reason());
    }

    @POST
    @Path("/{id}/void")
    @Permits("voidLease")
    public Response voidLease(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid LeaseEndRequest request) {
        return move(id, LeaseAction.VOID, ifMatch, request.on(), request.reason());
    }

    private Response move(UUID id, LeaseAction action, String ifMatch, LocalDate on, String reason) {
        move.move(id, action, ifMatch, on, reason);
        return read.read(id).ok();
    }
}
