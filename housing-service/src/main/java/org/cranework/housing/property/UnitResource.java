package org.cranework.housing.property;

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
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Permits;
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Units over HTTP. */
@RunOnVirtualThread
@Path(UnitResource.PATH)
class UnitResource {

    static final String PATH = "/api/v1/housing/units";

    private final RegisterUnit register;
    private final MoveUnit move;
    private final ReadUnits read;
    private final Idempotency idempotency;
    private final CurrentCaller current;

    UnitResource(RegisterUnit register, MoveUnit move, ReadUnits read, Idempotency idempotency, CurrentCaller current) {
        this.register = register;
        this.move = move;
        this.read = read;
        this.idempotency = idempotency;
        this.current = current;
    }

    @GET
    @Permits("listUnits")
    public Page<UnitView> list(@BeanParam UnitFilter filter, @BeanParam PageRequest page) {
        return read.list(filter, page);
    }

    @POST
    @Permits("registerUnit")
    public Response register(@NotNull @Valid UnitRequest request) {
        return idempotency.create("registerUnit", request, PATH, () -> register.register(current.caller(), request),
                read::read);
    }

    @GET
    @Path("/{id}")
    @Permits("readUnit")
    public Response read(@PathParam("id") UUID id) {
        return read.read(id).ok();
    }

    @GET
    @Path("/{id}/moves")
    @Permits("readUnitMoves")
    public UnitMovesView moves(@PathParam("id") UUID id) {
        return read.moves(id);
    }

    @POST
    @Path("/{id}/{action}")
    @Permits("moveUnit")
    public Response move(@PathParam("id") UUID id, @PathParam("action") String action,
            @HeaderParam("If-Match") String ifMatch, @Valid UnitMoveRequest request) {
        move.move(id, action, ifMatch, request == null ? UnitMoveRequest.TODAY : request);
        return read.read(id).ok();
    }
}
