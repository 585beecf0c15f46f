package io.carryover.legacy.checkpoint;

/**
 * What a batch read of a partition.
 *
 * @param from offset of the first record
 * @param until offset behind the last record
 */
public record KafkaRange(String topic, int partition, long from, long until) {}
