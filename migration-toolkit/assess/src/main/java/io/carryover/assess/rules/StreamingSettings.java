package io.carryover.assess.rules;

import io.carryover.assess.Effort;
import java.util.LinkedHashMap;
import java.util.Map;

/** What takes the place of the settings of Spark Streaming; a name that ends in a dot stands for all that begin with it. */
final class StreamingSettings {

    private static final String NONE = "none";
    static final Map<String, Counterpart> BY_NAME = new LinkedHashMap<>();

    static {
        putWithout(
                "backpressure.",
                Effort.REWRITE,
                "No counterpart: a batch is bounded by the source, `maxOffsetsPerTrigger`, `maxBytesPerTrigger` or"
                        + " `maxFilesPerTrigger`, and no rate is found by trial.",
                "D16");
        put(
                "kafka.maxRatePerPartition",
                "maxOffsetsPerTrigger",
                "`maxOffsetsPerTrigger` of the Kafka source: records per batch"
                        + " over all partitions, not per second and partition.",
                "D16");
        put(
                "kafka.minRatePerPartition",
                "minOffsetsPerTrigger",
                "`minOffsetsPerTrigger` of the Kafka source, with"
                        + " `maxTriggerDelay`: a batch waits until there are that many records.");
        put("kafka.consumer.cache.enabled", NONE, "No counterpart: consumers are always cached.");
        put(
                "kafka.consumer.cache.timeout",
                "spark.kafka.consumer.cache.timeout",
                "`spark.kafka.consumer.cache.timeout`.");
        put("kafka.consumer.cache.", "spark.kafka.consumer.cache.capacity", "`spark.kafka.consumer.cache.capacity`.");
        put(
                "kafka.consumer.poll.ms",
                "kafkaConsumer.pollTimeoutMs",
                "The option `kafkaConsumer.pollTimeoutMs` of the Kafka source.");
        put(
                "kafka.allowNonConsecutiveOffsets",
                NONE,
                "Nothing to set: compacted topics and transactions are read as they are.");
        put("kafka.", NONE, "No counterpart; the Kafka source has options of its own.");
        put(
                "receiver.",
                NONE,
                "No counterpart: there are no receivers, and sources are read again instead of logged.",
                "D21");
        put(
                "driver.writeAheadLog.",
                NONE,
                "Nothing to set: offsets and commits of a query are logged in its checkpoint.");
        put("blockInterval", NONE, "No counterpart: it cuts what receivers bring.");
        put("blockQueueSize", NONE, "No counterpart: it is for what receivers bring.");
        put("receiverRestartDelay", NONE, "No counterpart: there are no receivers.");
        put(
                "extraListeners",
                "spark.sql.streaming.streamingQueryListeners",
                "`spark.sql.streaming.streamingQueryListeners`, with classes that are a `StreamingQueryListener`.");
        put("clock", NONE, "Nothing to set: the clock of a query is not chosen by a setting.");
        put("manualClock.jump", NONE, "Nothing to set: the clock of a query is not chosen by a setting.");
        put("internal.", NONE, "Nothing: Spark sets it for itself.");
        put("unpersist", NONE, "Nothing to set: a query keeps no RDDs.");
        putWithout(
                "stopGracefullyOnShutdown",
                Effort.RESTRUCTURE,
                "No counterpart: a hook of your own waits for the batch and stops the query.",
                "D31");
        putWithout(
                "gracefulStopTimeout",
                Effort.RESTRUCTURE,
                "No counterpart: a hook of your own has a timeout of its own.",
                "D31");
        put("stopSparkContextByDefault", NONE, "No counterpart: stopping a query leaves the session running.");
        put(
                "concurrentJobs",
                NONE,
                "No counterpart: the batches of a query run one behind the other; two queries run beside each other.");
        put(
                "minRememberDuration",
                "maxFileAge",
                "The option `maxFileAge` of the file source; files that were read are known by their" + " path.");
        put(
                "fileStream.minRememberDuration",
                "maxFileAge",
                "The option `maxFileAge` of the file source; files that were read are known" + " by their path.");
        put(
                "ui.retainedBatches",
                "spark.sql.streaming.numRecentProgressUpdates",
                "`spark.sql.streaming.numRecentProgressUpdates` for"
                        + " `recentProgress`, `spark.sql.streaming.ui.retainedProgressUpdates` for the page.");
        put(
                "dynamicAllocation.",
                NONE,
                "No counterpart: `spark.dynamicAllocation` of Spark itself knows nothing of batches.");
        put("checkpoint.directory", "checkpointLocation", "The option `checkpointLocation` of each query.", "D10");
        put(
                "sessionByKey.",
                NONE,
                "No counterpart: state stores write changes, and full snapshots by settings of their own.");
    }

    private StreamingSettings() {}

    /**
     * What takes the place of a setting.
     *
     * @param name of a setting or an option; {@code none} if there is none
     * @param effort none where the setting just goes
     * @param differences codes of the register
     */
    record Counterpart(String name, Effort effort, String text, String... differences) {}

    private static void put(String name, String counterpart, String text, String... differences) {
        Effort effort = counterpart.equals(NONE) ? Effort.NONE : Effort.REWRITE;
        BY_NAME.put("spark.streaming." + name, new Counterpart(counterpart, effort, text, differences));
    }

    /** Of a setting that has no counterpart, and yet does not just go. */
    private static void putWithout(String name, Effort effort, String text, String... differences) {
        BY_NAME.put("spark.streaming." + name, new Counterpart(NONE, effort, text, differences));
    }

    static Counterpart counterpartOf(String setting) {
        return BY_NAME.entrySet().stream()
                .filter(known -> known.getKey().endsWith(".")
                        ? setting.startsWith(known.getKey())
                        : setting.equals(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new Counterpart(
                        NONE, Effort.REWRITE, "No counterpart is known: find out what it was set for."));
    }
}
