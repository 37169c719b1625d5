package org.cranework.intake.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cranework.intake.RecordType;
import org.cranework.intake.Run;
import org.cranework.web.action.AllowedAction;

/**
 * Where sheets of one record type are taken in: what a resource says of itself, so that its runs are found, answered and steered
 * as those of every other.
 */
public interface SheetDesk {

    /** What the rows of its sheets are. */
    RecordType type();

    /** Where its runs are. */
    String path();

    /** The organizations whose runs the caller may see; empty where nothing bounds them. */
    Optional<List<UUID>> visible();

    /** What the caller may ask of a run at {@code href}. */
    List<AllowedAction> allowed(Run run, String href);
}
