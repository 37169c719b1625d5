package org.cranework.identity.audit;

import java.util.List;

/**
 * What a verification found.
 *
 * @param blocks
 *            how many blocks there are
 * @param sealedEntries
 *            how many entries lie in them
 * @param unsealedEntries
 *            how many are too young to lie in one
 * @param head
 *            the last block's hash in hex, to be compared with one noted elsewhere; empty without blocks
 * @param faults
 *            what does not fit, each naming its block
 */
public record AuditReport(long blocks, long sealedEntries, long unsealedEntries, String head, List<String> faults) {
    public AuditReport {
        faults = List.copyOf(faults);
    }

    /** @return whether nothing was altered or removed */
    public boolean intact() {
        return faults.isEmpty();
    }
}
