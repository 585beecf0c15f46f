package io.carryover.legacy.inspect;

/**
 * How a run of {@link Main} went: one of the three is not null.
 *
 * @param refusal why the checkpoint cannot be read
 * @param failure what else went wrong
 */
public record Outcome(LegacyInspection inspection, String refusal, String failure) {}
