package org.cranework.intake;

/**
 * Rows to be applied together.
 *
 * @param run whose rows
 * @param staging the table they are in
 * @param after rows up to this one are applied already
 * @param through the last row of the chunk
 */
public record Chunk(Run run, String staging, int after, int through) {}
