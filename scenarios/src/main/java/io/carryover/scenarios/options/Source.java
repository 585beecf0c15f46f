package io.carryover.scenarios.options;

/** Where a job's records come from. */
public sealed interface Source {

    /**
     * The JSON Lines files of a folder, those already there and those that come.
     *
     * @param folder a path as Hadoop understands it
     */
    record Files(String folder) implements Source {}

    /**
     * The record values of a topic.
     *
     * @param startingOffsets counts only for a new checkpoint
     */
    record Kafka(KafkaConnection connection, String topic, StartingOffsets startingOffsets) implements Source {}
}
