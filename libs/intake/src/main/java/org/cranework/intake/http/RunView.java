package org.cranework.intake.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cranework.intake.Run;
import org.cranework.web.action.AllowedAction;

/** A run as answered, whatever its resource is called. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunView(UUID id, UUID organizationId, String state, String mode, boolean dryRun, String removal, Instant takenAt,
        Instant receivedAt, Instant finishedAt, long sizeBytes, String charset, Boolean charsetDetected, Reason reason,
        Difference difference, Applied applied, int findings, Links links, List<AllowedAction> allowedActions) {

    static RunView of(Run run, Optional<Reason> reason, String href, List<AllowedAction> allowed) {
        boolean compared = run.difference().isPresent();
        return new RunView(run.id(), run.organizationId(), run.state().code(), run.mode().code(), run.dryRun(),
                run.removal().code(), run.takenAt(), run.receivedAt(), run.finishedAt().orElse(null), run.size(),
                run.charset().orElse(null), run.charset().isPresent() ? run.charsetDetected() : null, reason.orElse(null),
                run.difference().map(Difference::of).orElse(null), compared ? Applied.of(run.applied()) : null,
                run.findings(), Links.of(href), allowed);
    }

    /** Why it waits or was refused. */
    public record Reason(String code, String message) {}

    /** What the sheet changes. */
    public record Difference(int rows, int accepted, int unchanged, int rejected, int added, int changed, int missing) {

        static Difference of(Run.Difference difference) {
            return new Difference(difference.rows(), difference.accepted(), difference.unchanged(), difference.rejected(),
                    difference.added(), difference.changed(), difference.missing());
        }
    }

    /** What was written so far. */
    public record Applied(int added, int changed, int withdrawn, int throughRow) {

        static Applied of(Run.Applied applied) {
            return new Applied(applied.added(), applied.changed(), applied.withdrawn(), applied.throughRow());
        }
    }

    /** Where to read the rest. */
    public record Links(String findings, String difference, String returnedFile) {

        static Links of(String href) {
            return new Links(href + "/findings", href + "/difference", href + "/returned-file");
        }
    }
}
