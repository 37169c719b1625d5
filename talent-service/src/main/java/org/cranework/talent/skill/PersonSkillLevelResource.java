package org.cranework.talent.skill;

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
import org.cranework.web.idempotency.Idempotency;
import org.cranework.web.paging.Page;
import org.cranework.web.paging.PageRequest;

/** A person's certified skill levels over HTTP. */
@Path("/api/v1/talent/persons/{id}/skill-levels")
@RunOnVirtualThread
public class PersonSkillLevelResource {

    private final RecordSkillLevel record;
    private final ReadSkillLevels read;
    private final Idempotency idempotency;

    PersonSkillLevelResource(RecordSkillLevel record, ReadSkillLevels read, Idempotency idempotency) {
        this.record = record;
        this.read = read;
        this.idempotency = idempotency;
    }

    @POST
    @Permits("recordSkillLevel")
    public Response record(@PathParam("id") UUID person, @Valid @NotNull SkillLevelRequest request) {
        return idempotency.create("recordSkillLevel " + person, request, SkillLevelResource.PATH,
                () -> record.record(person, request), read::read);
    }

    @GET
    @Permits("listSkillLevels")
    public Page<SkillLevelView> list(@PathParam("id") UUID person, @BeanParam PageRequest page) {
        return read.list(person, page);
    }
}
