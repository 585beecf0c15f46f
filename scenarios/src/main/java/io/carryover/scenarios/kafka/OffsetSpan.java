package io.carryover.scenarios.kafka;

/**
 * What a partition holds.
 *
 * @param earliest offset of the first record that is still there
 * @param latest offset behind the last record
 */
public record OffsetSpan(long earliest, long latest) {}
