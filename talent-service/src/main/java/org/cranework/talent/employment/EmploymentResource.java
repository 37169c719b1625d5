package org.cranework.talent.employment;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.identity.access.Permits;

/** One employment over HTTP. */
@Path(EmploymentResource.PATH + "/{id}")
@RunOnVirtualThread
public class EmploymentResource {

    static final String PATH = "/api/v1/talent/employments";

    private final EndEmployment end;
    private final ReadEmployments read;

    EmploymentResource(EndEmployment end, ReadEmployments read) {
        this.end = end;
        this.read = read;
    }

    @GET
    @Permits("readEmployment")
    public Response read(@PathParam("id") UUID id) {
        return read.read(id).ok();
    }

    @POST
    @Path("end")
    @Permits("endEmployment")
    public Response end(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @Valid EmploymentEndRequest request) {
        end.end(id, ifMatch, request == null ? null : request.on());
        return read.read(id).ok();
    }
}
