package io.carryover.monitoring;

import java.time.Instant;

/**
 * What is known of a batch, under the same name on both sides. The metric {@code carryover.JOB.METRIC} is a gauge that holds
 * what the newest batch showed, or a counter of all batches since the process started; the word is its key in the line of a
 * batch. The order is that of the line.
 */
public enum Figure {

    /** How long the engine worked on the batch, in milliseconds; the wait of a batch behind others is not in it. */
    BATCH_DURATION("batchDurationMillis", "durationMs"),

    /** How many rows the state of all stateful operators has behind the batch. */
    STATE_ROWS("stateRows", "stateRows"),

    /** How many bytes the state takes in the executors' memory behind the batch, and on the legacy side on their disks. */
    STATE_BYTES("stateBytes", "stateBytes"),

    /** How many records of the batch were dropped as late; a counter. Only where there is a watermark. */
    LATE_RECORDS("lateRecords", "late"),

    /** How many records of the batch were no events; a counter. */
    REJECTED_RECORDS("rejectedRecords", "rejected"),

    /** The watermark by which the batch let state expire: milliseconds since 1970, an instant in the line. */
    WATERMARK("watermarkMillis", "watermark");

    private final String metric;
    private final String word;

    Figure(String metric, String word) {
        this.metric = metric;
        this.word = word;
    }

    /** Its name among the metrics. */
    public String metric() {
        return metric;
    }

    /** Whether the metric adds up what batches show. */
    public boolean isTotal() {
        return this == LATE_RECORDS || this == REJECTED_RECORDS;
    }

    String inLine(long value) {
        return word + "=" + (this == WATERMARK ? Instant.ofEpochMilli(value) : value);
    }
}
