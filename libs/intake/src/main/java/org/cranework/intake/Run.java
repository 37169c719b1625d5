package org.cranework.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One sheet on its way in.
 *
 * @param id identifies it
 * @param recordType the name of its {@link RecordType}
 * @param organizationId whose sheet it is
 * @param documentId the sheet itself
 * @param size of the sheet in bytes
 * @param mode what a bad row holds back
 * @param dryRun whether it stops after the difference
 * @param removal what absence means
 * @param charset declared or detected; empty before a detection
 * @param charsetDetected whether the caller declared none
 * @param takenAt when the sheet was taken from its source
 * @param receivedAt when it arrived
 * @param finishedAt when it ended
 * @param state how far it is
 * @param reason why it waits or was refused: a code with the text {@code reason.<code>}
 * @param baseRun the run applied before this one's difference was decided
 * @param difference what the sheet changes, once decided
 * @param applied what was written so far
 * @param findings how many there are, once the sheet was read
 * @param removalsMeant how many withdrawals the caller has confirmed
 * @param attempts how often work on it was begun
 * @param actor who sent it: the token's subject
 * @param client through which client
 * @param traceId the trace of the request that sent it
 */
public record Run(UUID id, String recordType, UUID organizationId, UUID documentId, long size, Mode mode, boolean dryRun,
        Removal removal, Optional<String> charset, boolean charsetDetected, Instant takenAt, Instant receivedAt,
        Optional<Instant> finishedAt, RunState state, Optional<String> reason, Optional<UUID> baseRun,
        Optional<Difference> difference, Applied applied, int findings, Optional<Integer> removalsMeant, int attempts,
        String actor, String client, String traceId) {

    /** What its events carry: they belong to the trace of the request that sent the sheet. */
    public String traceparent() {
        return "00-" + traceId + "-%016x-01".formatted(ThreadLocalRandom.current().nextLong() | 1);
    }

    /**
     * What a sheet changes: decided once, before the first chunk.
     *
     * @param rows the sheet has
     * @param rejected for an error
     * @param added not there before
     * @param changed there with other content
     * @param unchanged there as the sheet says
     * @param missing there but no longer listed
     */
    public record Difference(int rows, int rejected, int added, int changed, int unchanged, int missing) {

        /** Rows that will be written. */
        public int accepted() {
            return added + changed;
        }
    }

    /**
     * What was written: sums stored with each chunk.
     *
     * @param added new records
     * @param changed records written anew
     * @param withdrawn records no longer listed
     * @param throughRow the resume point
     */
    public record Applied(int added, int changed, int withdrawn, int throughRow) {

        /** Both together; the other's resume point is the later one. */
        public Applied plus(Applied more) {
            return new Applied(added + more.added, changed + more.changed, withdrawn + more.withdrawn, more.throughRow);
        }
    }
}
