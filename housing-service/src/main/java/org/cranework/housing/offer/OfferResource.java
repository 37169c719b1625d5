package org.cranework.housing.offer;

import java.net.URI;
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
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Permits;
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.idempotency.Made;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** Offers over HTTP. */
@RunOnVirtualThread
@Path(OfferResource.PATH)
class OfferResource {

    static final String PATH = "/api/v1/housing/offers";

    private final MakeOffer make;
    private final AcceptOffer accept;
    private final RefuseOffer refuse;
    private final RescindOffer rescind;
    private final ReadOffers read;
    private final Idempotency idempotency;
    private final CurrentCaller current;

    OfferResource(MakeOffer make, AcceptOffer accept, RefuseOffer refuse, RescindOffer rescind, ReadOffers read,
            Idempotency idempotency, CurrentCaller current) {
        this.make = make;
        this.accept = accept;
        this.refuse = refuse;
        this.rescind = rescind;
        this.read = read;
        this.idempotency = idempotency;
        this.current = current;
    }

    @GET
    @Permits("listOffers")
    public Page<OfferView> list(@BeanParam OfferFilter filter, @BeanParam PageRequest page) {
        return read.list(filter, page);
    }

    @POST
    @Permits("makeOffer")
    public Response make(@NotNull @Valid OfferRequest request) {
        return idempotency.create("makeOffer", request, PATH, () -> make.make(current.caller(), request), read::read);
    }

    @GET
    @Path("/{id}")
    @Permits("readOffer")
    public Response read(@PathParam("id") UUID id) {
        return read.read(id).ok();
    }

    @POST
    @Path("/{id}/accept")
    @Permits("acceptOffer")
    public Response accept(@PathParam("id") UUID id) {
        return idempotency.once(idempotency.request("acceptOffer", id),
                () -> new Made(200, URI.create(PATH + "/" + accept.accept(id)), id), read::read);
    }

    @POST
    @Path("/{id}/refuse")
    @Permits("refuseOffer")
    public Response refuse(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        refuse.refuse(id, request.reason());
        return read.read(id).ok();
    }

    @POST
    @Path("/{id}/rescind")
    @Permits("rescindOffer")
    public Response rescind(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        rescind.rescind(id, request.reason());
        return read.read(id).ok();
    }
}
