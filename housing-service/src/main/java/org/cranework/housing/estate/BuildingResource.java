package org.cranework.housing.estate;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.identity.access.Permits;
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.idempotency.Made;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** An estate's buildings over HTTP. */
@RunOnVirtualThread
@Path(EstateResource.PATH + "/{id}/buildings")
class BuildingResource {

    private final RegisterBuilding register;
    private final ReadBuildings read;
    private final Idempotency idempotency;

    BuildingResource(RegisterBuilding register, ReadBuildings read, Idempotency idempotency) {
        this.register = register;
        this.read = read;
        this.idempotency = idempotency;
    }

    @GET
    @Permits("listBuildings")
    public Page<BuildingView> list(@PathParam("id") UUID estate, @BeanParam PageRequest page) {
        return read.list(estate, page);
    }

    @POST
    @Permits("registerBuilding")
    public Response register(@PathParam("id") UUID estate, @NotNull @Valid BuildingRequest request) {
        return idempotency.once(idempotency.request("registerBuilding", new Within(estate, request)), () -> {
            UUID id = register.register(estate, request);
            return Made.created(URI.create(EstateResource.PATH + "/" + estate + "/buildings"), id);
        }, id -> read.read(estate, id));
    }

    /** The estate is part of what a key stands for. */
    private record Within(UUID estate, BuildingRequest building) {}
}
