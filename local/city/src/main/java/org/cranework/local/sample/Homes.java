package org.cranework.local.sample;

/**
 * Homes of one kind in one estate that went through the same on the same days: up to the city's go-live a ledger tells it.
 *
 * @param owner the number of the organization whose they are
 * @param planned the day they were; likewise the others, null for what has not happened
 * @param source the paper that says so
 */
public record Homes(int owner, String ownerKind, String estate, String region, String kind, int count, String area,
        int bedrooms, String planned, String acquired, String renovating, String accepted, String available, String source) {}
