package org.cranework.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.cranework.web.problem.ProblemException;

/**
 * How a sheet is to be treated.
 *
 * @param mode what a bad row holds back
 * @param dryRun whether to stop after the difference
 * @param charset as declared
 * @param removal what absence means
 * @param takenAt when the sheet was taken from its source
 */
public record Treatment(Mode mode, boolean dryRun, Optional<String> charset, Removal removal, Optional<Instant> takenAt) {

    public Treatment {
        Objects.requireNonNull(mode, "mode must not be null");
        Objects.requireNonNull(removal, "removal must not be null");
    }

    /**
     * The encoding a caller declares.
     *
     * @throws ProblemException 422 for one that sheets are not read in
     */
    public static Optional<String> charset(String declared) {
        if (declared != null && !declared.equals("UTF-8") && !declared.equals("GB18030")) {
            throw ProblemException.invalid("query/charset", "unknown-code");
        }
        return Optional.ofNullable(declared);
    }
}
