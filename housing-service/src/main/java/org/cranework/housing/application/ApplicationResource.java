package org.cranework.housing.application;

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
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Applications over HTTP. */
@RunOnVirtualThread
@Path(ApplicationResource.PATH)
class ApplicationResource {

    static final String PATH = "/api/v1/housing/applications";

    private final SubmitApplication submit;
    private final ConfirmFact confirm;
    private final SeparateApplications separate;
    private final EndApplication end;
    private final RevealValue reveal;
    private final ReadApplications read;
    private final Idempotency idempotency;

    ApplicationResource(SubmitApplication submit, ConfirmFact confirm, SeparateApplications separate, EndApplication end,
            RevealValue reveal, ReadApplications read, Idempotency idempotency) {
        this.submit = submit;
        this.confirm = confirm;
        this.separate = separate;
        this.end = end;
        this.reveal = reveal;
        this.read = read;
        this.idempotency = idempotency;
    }

    @GET
    @Permits("listApplications")
    public Page<ApplicationView> list(@BeanParam ApplicationFilter filter, @BeanParam PageRequest page) {
        return read.list(filter, page);
    }

    @POST
    @Permits("submitApplication")
    public Response submit(@NotNull @Valid ApplicationRequest request) {
        return idempotency.create("submitApplication", request, PATH, () -> submit.submit(request), read::read);
    }

    @GET
    @Path("/{id}")
    @Permits("readApplication")
    public Response read(@PathParam("id") UUID id) {
        return read.read(id).ok();
    }

    @GET
    @Path("/{id}/decisions")
    @Permits("readApplicationDecisions")
    public DecisionList decisions(@PathParam("id") UUID id) {
        return read.decisions(id);
    }

    @POST
    @Path("/{id}/confirm")
    @Permits("confirmApplicationFact")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid FactConfirmation confirmation) {
        confirm.confirm(id, ifMatch, confirmation);
        return read.read(id).ok();
    }

    @POST
    @Path("/{id}/separate")
    @Permits("separateApplications")
    public Response separate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid SeparateRequest request) {
        separate.separate(id, ifMatch, request);
        return read.read(id).ok();
    }

    @POST
    @Path("/{id}/withdraw")
    @Permits("withdrawApplication")
    public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        end.end(id, "withdraw", request.reason());
        return read.read(id).ok();
    }

    @POST
    @Path("/{id}/disqualify")
    @Permits("disqualifyApplication")
    public Response disqualify(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        end.end(id, "disqualify", request.reason());
        return read.read(id).ok();
    }

    @POST
    @Path("/{id}/reveal")
    @Permits("revealApplicationValue")
    public Response reveal(@PathParam("id") UUID id, @NotNull @Valid RevealRequest request) {
        return Response.ok(reveal.reveal(id, request)).header("Cache-Control", "no-store").build();
    }
}
