package org.cranework.housing.ledger;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.cranework.intake.Mode;
import org.cranework.intake.Removal;
import org.cranework.intake.Treatment;
import org.cranework.web.problem.ProblemException;

/**
 * How a ledger is to be treated, as asked for.
 *
 * @param organization whose homes it lists, by talent's id
 * @param dryRun whether it is only tried
 * @param charset as declared
 */
record LedgerParameters(@QueryParam("organization") UUID organization, @QueryParam("dryRun") Boolean dryRun,
        @QueryParam("charset") String charset) {

    /**
     * Reads them: a ledger goes in as a whole, as it was approved of, and takes nothing away.
     *
     * @throws ProblemException 422 without an organization or for an unknown encoding
     */
    Treatment read() {
        if (organization == null) {
            throw ProblemException.invalid("query/organization", "required");
        }
        return new Treatment(Mode.ALL_OR_NOTHING, Boolean.TRUE.equals(dryRun), Treatment.charset(charset), Removal.NONE,
                Optional.empty());
    }
}
