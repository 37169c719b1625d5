package org.cranework.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sheet to be taken in.
 *
 * @param organizationId whose sheet it is
 * @param documentId the stored sheet
 * @param size of it in bytes
 * @param mode what a bad row holds back
 * @param dryRun whether to stop after the difference
 * @param removal what absence means
 * @param charset as declared
 * @param takenAt when the sheet was taken from its source; empty for now
 * @param actor who sends it
 * @param client through which client
 * @param traceId the trace of the request
 */
public record Submission(UUID organizationId, UUID documentId, long size, Mode mode, boolean dryRun, Removal removal,
        Optional<String> charset, Optional<Instant> takenAt, String actor, String client, String traceId) {}
