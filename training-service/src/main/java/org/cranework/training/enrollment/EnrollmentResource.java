package org.cranework.training.enrollment;

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
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Enrollments over HTTP. */
@RunOnVirtualThread
@Path("/api/v1/training/enrollments")
public class EnrollmentResource {

    private final ReadEnrollments read;
    private final RevealEnrollmentValue reveal;

    EnrollmentResource(ReadEnrollments read, RevealEnrollmentValue reveal) {
        this.read = read;
        this.reveal = reveal;
    }

    @GET
    @Permits("listEnrollments")
    public Page<EnrollmentView> list(@BeanParam EnrollmentFilter filter, @BeanParam PageRequest page) {
        return read.list(filter, page);
    }

    @GET
    @Path("{id}")
    @Permits("readEnrollment")
    public Response read(@PathParam("id") UUID id) {
        return read.read(id).ok();
    }

    @POST
    @Path("{id}/reveal")
    @Permits("revealEnrollmentValue")
    public Response reveal(@PathParam("id") UUID id, @Valid @NotNull RevealRequest request) {
        return Response.ok(reveal.reveal(id, request)).header("Cache-Control", "no-store").build();
    }
}
