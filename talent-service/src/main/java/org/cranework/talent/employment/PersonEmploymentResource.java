package org.cranework.talent.employment;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.identity.access.Permits;
import org.cranework.web.idempotency.Idempotency;

/** A person's employments over HTTP; they are read among the person's associations. */
@Path("/api/v1/talent/persons/{id}/employments")
@RunOnVirtualThread
public class PersonEmploymentResource {

    private final RecordEmployment record;
    private final ReadEmployments read;
    private final Idempotency idempotency;

    PersonEmploymentResource(RecordEmployment record, ReadEmployments read, Idempotency idempotency) {
        this.record = record;
        this.read = read;
        this.idempotency = idempotency;
    }

    @POST
    @Permits("recordEmployment")
    public Response record(@PathParam("id") UUID person, @Valid @NotNull EmploymentRequest request) {
        return idempotency.create("recordEmployment " + person, request, EmploymentResource.PATH,
                () -> record.record(person, request), read::read);
    }
}
