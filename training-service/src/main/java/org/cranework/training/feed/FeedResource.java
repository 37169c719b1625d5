package org.cranework.training.feed;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
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

/** Feeds over HTTP. */
@RunOnVirtualThread
@Path(FeedResource.PATH)
public class FeedResource {

    static final String PATH = "/api/v1/training/feeds";

    private final FeedDesk desk;
    private final SubmitFeed submit;
    private final SteerRun steer;
    private final RunAnswers answers;

    FeedResource(FeedDesk desk, SubmitFeed submit, SteerRun steer, RunAnswers answers) {
        this.desk = desk;
        this.submit = submit;
        this.steer = steer;
        this.answers = answers;
    }

    @POST
    @Consumes("text/csv")
    @Upload
    @Permits("submitFeed")
    public Response submit(@BeanParam FeedParameters parameters, InputStream body) {
        return submit.submit(parameters, body);
    }

    @GET
    @Permits("listFeeds")
    public Page<RunView> list(@QueryParam("organization") UUID organization, @QueryParam("state") String state,
            @BeanParam PageRequest page) {
        return answers.list(desk, organization, state, page);
    }

    @GET
    @Path("{id}")
    @Permits("readFeed")
    public RunView read(@PathParam("id") UUID id) {
        return answers.read(desk, id);
    }

    @POST
    @Path("{id}/apply")
    @Permits("applyFeed")
    public RunView apply(@PathParam("id") UUID id, @Valid ApplyRequest request) {
        return steer.apply(desk, id, Optional.ofNullable(request).map(ApplyRequest::removals));
    }

    @POST
    @Path("{id}/cancel")
    @Permits("cancelFeed")
    public RunView cancel(@PathParam("id") UUID id) {
        return steer.cancel(desk, id);
    }

    @GET
    @Path("{id}/findings")
    @Permits("readFeedFindings")
    public Page<FindingView> findings(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return answers.findings(desk, id, page);
    }

    @GET
    @Path("{id}/difference")
    @Permits("readFeedDifference")
    public Page<DifferenceView> difference(@PathParam("id") UUID id, @QueryParam("action") String action,
            @BeanParam PageRequest page) {
        return answers.difference(desk, id, action, page, DifferenceView::of);
    }

    @GET
    @Path("{id}/returned-file")
    @Produces("text/csv")
    @Permits("readFeedReturnedFile")
    public Response returnedFile(@PathParam("id") UUID id) {
        return answers.returnedFile(desk, id);
    }
}
