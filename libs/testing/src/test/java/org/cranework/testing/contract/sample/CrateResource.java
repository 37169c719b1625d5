package org.cranework.testing.contract.sample;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

@Path("/api/v1/sample/crates")
public class CrateResource {

    public record Paging(@QueryParam("limit") Integer limit, @QueryParam("after") String after) {}

    @GET
    public String list(@BeanParam Paging paging, @QueryParam("offset") int offset) {
        return paging.toString() + offset;
    }

    @POST
    @Consumes("text/csv")
    public String add(String body) {
        return body;
    }

    @GET
    @Path("/{crate}")
    public String read(@PathParam("crate") String crate) {
        return crate;
    }
}
