package org.cranework.training.feed;

import java.time.Instant;
import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.cranework.intake.Mode;
import org.cranework.intake.Removal;
import org.cranework.intake.Treatment;
import org.cranework.web.problem.ProblemException;

/** How a sheet is to be treated, as asked for. */
record FeedParameters(@QueryParam("mode") String mode, @QueryParam("dryRun") Boolean dryRun,
        @QueryParam("charset") String charset, @QueryParam("removal") String removal,
        @QueryParam("takenAt") Instant takenAt) {

    /**
     * Reads them.
     *
     * @throws ProblemException 422 for an unknown value, a time to come, or removal where single rows may be held back: a row that
     *         was rejected is listed and must not be taken for missing
     */
    Treatment read(Instant now) {
        Mode asked = mode == null
                ? Mode.ALL_OR_NOTHING
                : Mode.ofCode(mode).orElseThrow(() -> ProblemException.invalid("query/mode", "unknown-code"));
        Removal removing = removal == null
                ? Removal.NONE
                : Removal.ofCode(removal).orElseThrow(() -> ProblemException.invalid("query/removal", "unknown-code"));
        if (removing == Removal.MISSING && asked == Mode.EVERY_GOOD_ROW) {
            throw ProblemException.invalid("query/removal", "removal-needs-whole-sheet");
        }
        if (takenAt != null && takenAt.isAfter(now)) {
            throw ProblemException.invalid("query/takenAt", "in-future");
        }
        return new Treatment(asked, Boolean.TRUE.equals(dryRun), Treatment.charset(charset), removing,
                Optional.ofNullable(takenAt));
    }
}
