package org.cranework.talent.skill;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.cranework.identity.access.Permits;

/** One certified skill level over HTTP. */
@Path(SkillLevelResource.PATH + "/{id}")
@RunOnVirtualThread
public class SkillLevelResource {

    static final String PATH = "/api/v1/talent/skill-levels";

    private final WithdrawSkillLevel withdraw;
    private final ReadSkillLevels read;

    SkillLevelResource(WithdrawSkillLevel withdraw, ReadSkillLevels read) {
        this.withdraw = withdraw;
        this.read = read;
    }

    @GET
    @Permits("readSkillLevel")
    public Response read(@PathParam("id") UUID id) {
        return read.read(id).ok();
    }

    @POST
    @Path("withdraw")
    @Permits("withdrawSkillLevel")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull WithdrawalRequest request) {
        withdraw.withdraw(id, ifMatch, request.reason());
        return read.read(id).ok();
    }
}
