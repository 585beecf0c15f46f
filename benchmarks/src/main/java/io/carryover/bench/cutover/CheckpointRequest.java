package io.carryover.bench.cutover;

/**
 * The checkpoint of a legacy job that is wanted.
 *
 * @param api as on the command line
 * @param serializer class name of Spark's serializer
 * @param partitions of the state
 * @param folder that does not exist yet
 */
public record CheckpointRequest(String api, String serializer, long keys, int partitions, String folder) {}
