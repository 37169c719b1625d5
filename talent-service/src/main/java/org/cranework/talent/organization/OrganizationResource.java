package org.cranework.talent.organization;

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
import org.cranework.identity.access.Permits;
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;
import org.cranework.web.patch.MergePatch;

/** Organizations over HTTP. */
@Path(OrganizationResource.PATH)
@RunOnVirtualThread
public class OrganizationResource {

    static final String PATH = "/api/v1/talent/organizations";

    private final RegisterOrganization register;
    private final UpdateOrganization update;
    private final ReadOrganizations read;
    private final Idempotency idempotency;

    OrganizationResource(RegisterOrganization register, UpdateOrganization update, ReadOrganizations read,
            Idempotency idempotency) {
        this.register = register;
        this.update = update;
        this.read = read;
        this.idempotency = idempotency;
    }

    @POST
    @Permits("registerOrganization")
    public Response register(@Valid @NotNull RegisterOrganizationRequest request) {
        return idempotency.create("registerOrganization", request, PATH, () -> register.register(request), read::read);
    }

    @GET
    @Permits("listOrganizations")
    public Page<OrganizationView> list(@BeanParam OrganizationFilter filter, @BeanParam PageRequest page) {
        return read.list(filter, page);
    }

    @GET
    @Path("{id}")
    @Permits("readOrganization")
    public Response read(@PathParam("id") UUID id) {
        return read.read(id).ok();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permits("updateOrganization")
    public Response update(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MergePatch patch) {
        return update.update(id, ifMatch, patch).ok();
    }
}
