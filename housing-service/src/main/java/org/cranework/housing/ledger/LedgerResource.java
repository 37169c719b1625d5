package org.cranework.housing.ledger;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.identity.access.Permits;
import org.cranework.intake.http.FindingView;
import org.cranework.intake.http.RunAnswers;
import org.cranework.intake.http.RunView;
import org.cranework.intake.http.SteerRun;
import org.cranework.web.admission.Upload;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Ledgers of homes over HTTP. */
@RunOnVirtualThread
@Path(LedgerResource.PATH)
public class LedgerResource {

    static final String PATH = "/api/v1/housing/home-ledgers";

    private final LedgerDesk desk;
    private final SubmitLedger submit;
    private final SteerRun steer;
    private final RunAnswers answers;

    LedgerResource(LedgerDesk desk, SubmitLedger submit, SteerRun steer, RunAnswers answers) {
        this.desk = desk;
        this.submit = submit;
        this.steer = steer;
        this.answers = answers;
    }

    @POST
    @Consumes("text/csv")
    @Upload
    @Permits("submitHomeLedger")
    public Response submit(@BeanParam LedgerParameters parameters, InputStream body) {
        return submit.submit(parameters, body);
    }

    @GET
    @Permits("listHomeLedgers")
    public Page<RunView> list(@QueryParam("organization") UUID organization, @QueryParam("state") String state,
            @BeanParam PageRequest page) {
        return answers.list(desk, organization, state, page);
    }

    @GET
    @Path("{id}")
    @Permits("readHomeLedger")
    public RunView read(@PathParam("id") UUID id) {
        return answers.read(desk, id);
    }

    @POST
    @Path("{id}/approve")
    @Permits("approveHomeLedger")
    public RunView approve(@PathParam("id") UUID id) {
        return steer.apply(desk, id, Optional.empty());
    }

    @POST
    @Path("{id}/cancel")
    @Permits("cancelHomeLedger")
    public RunView cancel(@PathParam("id") UUID id) {
        return steer.cancel(desk, id);
    }

    @GET
    @Path("{id}/findings")
    @Permits("readHomeLedgerFindings")
    public Page<FindingView> findings(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return answers.findings(desk, id, page);
    }

    @GET
    @Path("{id}/difference")
    @Permits("readHomeLedgerDifference")
    public Page<HomeDifference> difference(@PathParam("id") UUID id, @QueryParam("action") String action,
            @BeanParam PageRequest page) {
        return answers.difference(desk, id, action, page, HomeDifference::of);
    }

    @GET
    @Path("{id}/returned-file")
    @Produces("text/csv")
    @Permits("readHomeLedgerReturnedFile")
    public Response returnedFile(@PathParam("id") UUID id) {
        return answers.returnedFile(desk, id);
    }
}
