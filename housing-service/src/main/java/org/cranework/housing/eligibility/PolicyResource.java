package org.cranework.housing.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.casework.policy.Policies;
import org.cranework.casework.policy.Policy;
import org.cranework.identity.access.CurrentCaller;
import org.cranework.identity.access.Permits;
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.problem.ProblemException;

/** The housing policy over HTTP; everyone may read the rules they live by. */
@RunOnVirtualThread
@Path(PolicyResource.PATH)
class PolicyResource {

    static final String PATH = "/api/v1/housing/policies";

    private final AdoptPolicy adopt;
    private final Policies policies;
    private final Idempotency idempotency;
    private final CurrentCaller current;

    PolicyResource(AdoptPolicy adopt, Policies policies, Idempotency idempotency, CurrentCaller current) {
        this.adopt = adopt;
        this.policies = policies;
        this.idempotency = idempotency;
        this.current = current;
    }

    @GET
    @Permits("listPolicies")
    public PolicyList list(@QueryParam("asOf") LocalDate asOf) {
        return new PolicyList(asOf == null
                ? policies.all(HousingRules.POLICY, HousingRules.class)
                : policies.find(HousingRules.POLICY, asOf, HousingRules.class).map(List::of).orElse(List.of()));
    }

    @POST
    @Permits("adoptPolicy")
    public Response adopt(@NotNull @Valid PolicyRequest request) {
        return idempotency.create("adoptPolicy", request, PATH, () -> adopt.adopt(current.caller(), request), this::read);
    }

    @GET
    @Path("/{id}")
    @Permits("readPolicy")
    public Policy<HousingRules> read(@PathParam("id") UUID id) {
        return policies.find(HousingRules.POLICY, id, HousingRules.class).orElseThrow(ProblemException::notFound);
    }
}
