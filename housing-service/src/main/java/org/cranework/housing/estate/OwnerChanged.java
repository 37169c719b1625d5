package org.cranework.housing.estate;

import java.util.UUID;

/**
 * An estate went to another owner; told inside the change's transaction.
 *
 * @param estate which
 * @param regionCode where it lies
 * @param before the owner until now, by talent's id
 * @param after the owner from now on
 */
public record OwnerChanged(UUID estate, String regionCode, UUID before, UUID after) {}
