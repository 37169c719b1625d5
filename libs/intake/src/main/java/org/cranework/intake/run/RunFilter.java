package org.cranework.intake.run;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.cranework.intake.RunState;

/**
 * Which runs to list.
 *
 * @param recordType of one kind of record
 * @param organizations only of these; empty for all
 * @param state only in this one
 */
public record RunFilter(String recordType, Optional<List<UUID>> organizations, Optional<RunState> state) {}
