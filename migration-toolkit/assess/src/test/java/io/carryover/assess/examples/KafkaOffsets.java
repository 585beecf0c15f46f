package io.carryover.assess.examples;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.streaming.kafka010.HasOffsetRanges;
import org.apache.spark.streaming.kafka010.OffsetRange;

/** The offsets of a batch, against those of something else. */
final class KafkaOffsets {

    static OffsetRange[] found(JavaRDD<String> batch) {
        return ((HasOffsetRanges) batch.rdd()).offsetRanges();
    }

    static long other(OffsetRange range) {
        return offsetRanges(range);
    }

    private static long offsetRanges(OffsetRange range) {
        return range.untilOffset();
    }
}
