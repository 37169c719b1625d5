package org.cranework.talent.person;

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

/** Persons over HTTP. */
@Path("/api/v1/talent/persons")
@RunOnVirtualThread
public class PersonResource {

    private final ReadPersons read;
    private final RevealPersonValue reveal;
    private final ListPersonReads reads;

    PersonResource(ReadPersons read, RevealPersonValue reveal, ListPersonReads reads) {
        this.read = read;
        this.reveal = reveal;
        this.reads = reads;
    }

    @GET
    @Permits("listPersons")
    public Page<PersonView> list(@BeanParam PersonFilter filter, @BeanParam PageRequest page) {
        return read.list(filter, page);
    }

    @GET
    @Path("{id}")
    @Permits("readPerson")
    public Response read(@PathParam("id") UUID id) {
        return read.read(id).ok();
    }

    @POST
    @Path("{id}/reveal")
    @Permits("revealPersonValue")
    public Response reveal(@PathParam("id") UUID id, @Valid @NotNull RevealRequest request) {
        return Response.ok(reveal.reveal(id, request)).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("{id}/reads")
    @Permits("listPersonReads")
    public Page<PersonRead> reads(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return reads.list(id, page);
    }
}
