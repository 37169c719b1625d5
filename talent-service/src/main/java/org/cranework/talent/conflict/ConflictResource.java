package org.cranework.talent.conflict;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.identity.access.Permits;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Person conflicts over HTTP. */
@Path(ConflictResource.PATH)
@RunOnVirtualThread
public class ConflictResource {

    static final String PATH = "/api/v1/talent/person-conflicts";

    private final ListPersonConflicts list;
    private final ResolvePersonConflict resolve;

    ConflictResource(ListPersonConflicts list, ResolvePersonConflict resolve) {
        this.list = list;
        this.resolve = resolve;
    }

    @GET
    @Permits("listPersonConflicts")
    public Page<ConflictView> list(@QueryParam("state") ConflictState state, @BeanParam PageRequest page) {
        return list.list(state, page);
    }

    @POST
    @Path("{id}/resolve")
    @Permits("resolvePersonConflict")
    public ConflictView resolve(@PathParam("id") UUID id, @Valid @NotNull ResolveConflictRequest request) {
        return resolve.resolve(id, request);
    }
}
