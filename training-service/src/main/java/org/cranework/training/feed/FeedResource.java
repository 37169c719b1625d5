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
import org.cranework.web.admission.Upload;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Feeds over HTTP. */
@RunOnVirtualThread
@Path(FeedResource.PATH)
public class FeedResource {

    static final String PATH = "/api/v1/training/feeds";

    private final SubmitFeed submit;
    private final SteerFeed steer;
    private final ReadFeeds read;
    private final FeedViews views;

    FeedResource(SubmitFeed submit, SteerFeed steer, ReadFeeds read, FeedViews views) {
        this.submit = submit;
        this.steer = steer;
        this.read = read;
        this.views = views;
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
    public Page<FeedView> list(@QueryParam("organization") UUID organization, @QueryParam("state") String state,
            @BeanParam PageRequest page) {
        return read.list(organization, state, page);
    }

    @GET
    @Path("{id}")
    @Permits("readFeed")
    public FeedView read(@PathParam("id") UUID id) {
        return views.read(id);
    }

    @POST
    @Path("{id}/apply")
    @Permits("applyFeed")
    public FeedView apply(@PathParam("id") UUID id, @Valid ApplyRequest request) {
        steer.apply(id, Optional.ofNullable(request).map(ApplyRequest::removals));
        return views.read(id);
    }

    @POST
    @Path("{id}/cancel")
    @Permits("cancelFeed")
    public FeedView cancel(@PathParam("id") UUID id) {
        steer.cancel(id);
        return views.read(id);
    }

    @GET
    @Path("{id}/findings")
    @Permits("readFeedFindings")
    public Page<FindingView> findings(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return read.findings(id, page);
    }

    @GET
    @Path("{id}/difference")
    @Permits("readFeedDifference")
    public Page<DifferenceView> difference(@PathParam("id") UUID id, @QueryParam("action") String action,
            @BeanParam PageRequest page) {
        return read.difference(id, action, page);
    }

    @GET
    @Path("{id}/returned-file")
    @Produces("text/csv")
    @Permits("readFeedReturnedFile")
    public Response returnedFile(@PathParam("id") UUID id) {
        return Response.ok(read.returnedFile(id))
                .header("Content-Disposition", "attachment; filename=\"returned-" + id + ".csv\"")
                .header("Cache-Control", "no-store").build();
    }
}
