package org.cranework.housing.estate;

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
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Permits;
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.patch.MergePatch;

/** Estates over HTTP. */
@RunOnVirtualThread
@Path(EstateResource.PATH)
class EstateResource {

    static final String PATH = "/api/v1/housing/estates";

    private final RegisterEstate register;
    private final UpdateEstate update;
    private final ReadEstates read;
    private final Idempotency idempotency;
    private final CurrentCaller current;

    EstateResource(RegisterEstate register, UpdateEstate update, ReadEstates read, Idempotency idempotency,
            CurrentCaller current) {
        this.register = register;
        this.update = update;
        this.read = read;
        this.idempotency = idempotency;
        this.current = current;
    }

    @GET
    @Permits("listEstates")
    public Page<EstateView> list(@BeanParam EstateFilter filter, @BeanParam PageRequest page) {
        return read.list(filter, page);
    }

    @POST
    @Permits("registerEstate")
    public Response register(@NotNull @Valid EstateRequest request) {
        return idempotency.create("registerEstate", request, PATH, () -> register.register(current.caller(), request),
                read::read);
    }

    @GET
    @Path("/{id}")
    @Permits("readEstate")
    public Response read(@PathParam("id") UUID id) {
        return read.read(id).ok();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permits("updateEstate")
    public Response update(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergePatch patch) {
        update.update(id, ifMatch, patch);
        return read.read(id).ok();
    }
}
