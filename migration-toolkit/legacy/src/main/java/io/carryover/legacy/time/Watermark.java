package io.carryover.legacy.time;

import io.carryover.legacy.monitoring.Bookkeeping;
import io.carryover.legacy.restore.CarriedWatermark;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * The hand-made watermark as of one batch, in milliseconds since 1970. It follows Structured Streaming: late is judged by
 * the previous batch's watermark, expiry by the current one, and a batch's own events count from the next batch on.
 *
 * @param newest the newest event time seen, late ones included
 * @param previous the watermark of the previous batch: an event at or before it is late
 * @param current the watermark of this batch: what expires at or before it is due
 * @param late the number of late events in this batch
 */
public record Watermark(long newest, long previous, long current, long late) implements Bookkeeping, Serializable {

    static final Watermark START = new Watermark(Long.MIN_VALUE, 0, 0, 0);

    /** What the watermark of the job before was in the batch before the first. */
    static Watermark of(CarriedWatermark carried, long delayMs) {
        return new Watermark(carried.nextMs() + delayMs, 0, carried.ms(), 0);
    }

    /**
     * Puts it beside every pair. It is the left side of the product, whose right side Spark reads once for each element of the left
     * one: the other way round, each pair would fetch the watermark from the block manager.
     *
     * @param now the watermark, alone
     */
    static <K, V> JavaPairRDD<Watermark, Tuple2<K, V>> beside(JavaPairRDD<K, V> pairs, JavaRDD<Watermark> now) {
        return now.cartesian(JavaRDD.fromRDD(pairs.rdd(), pairs.classTag()));
    }

    /** The watermark one batch later. */
    Watermark next(List<Stamp> stamps, long delayMs) {
        long advanced = newest == Long.MIN_VALUE ? current : Math.max(current, newest - delayMs);
        long newestNow = stamps.stream().mapToLong(Stamp::eventMs).reduce(newest, Math::max);
        long lateNow = stamps.stream()
                .mapToLong(Stamp::judgedMs)
                .filter(time -> time <= current)
                .count();
        return new Watermark(newestNow, current, advanced, lateNow);
    }

    /**
     * What the watermark has to know of an event, in milliseconds since 1970.
     *
     * @param eventMs its time
     * @param judgedMs the instant by which it is late: its time, or say the end of its window
     */
    record Stamp(long eventMs, long judgedMs) implements Serializable {}
}
