package io.carryover.scenarios.options;

/** Where a job's output rows go. */
public sealed interface Sink {

    /** Standard output, at least once. */
    record Console() implements Sink {}

    /**
     * JSON Lines, a folder for each batch; a batch that is run again replaces its folder.
     *
     * @param folder a path as Hadoop understands it
     */
    record JsonLines(String folder) implements Sink {}

    /**
     * Parquet, a folder for each batch; a batch that is run again replaces its folder.
     *
     * @param folder a path as Hadoop understands it
     */
    record Parquet(String folder) implements Sink {}

    /** A topic, at least once. */
    record Kafka(KafkaConnection connection, String topic) implements Sink {}
}
