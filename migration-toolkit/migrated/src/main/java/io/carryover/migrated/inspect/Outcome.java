package io.carryover.migrated.inspect;

/**
 * How a run of {@link Main} went: one of the two is not null.
 *
 * @param refusal why the checkpoint cannot be read
 */
public record Outcome(QueryInspection inspection, String refusal) {}
