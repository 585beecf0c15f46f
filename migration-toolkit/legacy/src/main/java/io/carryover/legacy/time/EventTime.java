package io.carryover.legacy.time;

import io.carryover.legacy.monitoring.JobFigures;
import io.carryover.legacy.restore.CarriedWatermark;
import io.carryover.legacy.restore.SeededState;
import io.carryover.monitoring.Figure;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/**
 * Event time by hand, for the engine that has none: a watermark kept as the state of a single key, and so checkpointed and
 * the same in a rerun. Drops late events, adds ticks for keys that are due. Run on Spark 3.5.1 and 4.1.
 */
public final class EventTime {

    private static final String THE_ONE_KEY = "watermark";

    private EventTime() {}

    /** Puts the watermark beside every event, for a job that nothing is carried to. */
    public static <K, V, S> JavaPairDStream<K, Timed<V>> of(
            String name, JavaPairDStream<K, V> events, EventTimeOf<V> eventTime, Duration delay, Ticks<K, S> ticks) {
        return of(name, events, eventTime, delay, CarriedWatermark.NONE, ticks);
    }

    /**
     * Puts the watermark beside every event.
     *
     * @param name names the late counts, see {@link LateRecords}
     * @param events the parsed events, late ones included
     * @param eventTime the time of an event
     * @param delay how far the watermark stays behind the newest event
     * @param carried the watermark to begin with
     * @param ticks which keys are due without an event
     */
    public static <K, V, S> JavaPairDStream<K, Timed<V>> of(
            String name,
            JavaPairDStream<K, V> events,
            EventTimeOf<V> eventTime,
            Duration delay,
            CarriedWatermark carried,
            Ticks<K, S> ticks) {
        return of(name, events, eventTime, (key, event) -> eventTime.call(event), delay, carried, ticks);
    }

    /**
     * Puts the watermark beside every event, where not the event is late but what it would count in, say a window.
     *
     * @param name names the late counts, see {@link LateRecords}
     * @param events the parsed events by what they count in, late ones included
     * @param eventTime the time of an event, which moves the watermark
     * @param judged the instant by which an event is late, say the end of the window
     * @param delay how far the watermark stays behind the newest event
     * @param carried the watermark to begin with
     * @param ticks which keys are due without an event
     */
    public static <K, V, S> JavaPairDStream<K, Timed<V>> of(
            String name,
            JavaPairDStream<K, V> events,
            EventTimeOf<V> eventTime,
            JudgedBy<K, V> judged,
            Duration delay,
            CarriedWatermark carried,
            Ticks<K, S> ticks) {
        JavaPairDStream<String, Watermark> watermark = watermark(events, eventTime, judged, delay);
        if (!carried.isNone()) {
            SeededState.seed(watermark, THE_ONE_KEY, Watermark.of(carried, delay.toMillis()));
        }
        watermark.foreachRDD((rdd, time) -> report(name, time, rdd.values().collect()));
        return events.transformWithToPair(
                watermark,
                (JavaPairRDD<K, V> batch, JavaPairRDD<String, Watermark> now, Time time) ->
                        onTime(batch, now, judged).union(ticks.<V>due(now.values(), time)));
    }

    private static <K, V> JavaPairDStream<String, Watermark> watermark(
            JavaPairDStream<K, V> events, EventTimeOf<V> eventTime, JudgedBy<K, V> judged, Duration delay) {
        long delayMs = delay.toMillis();
        JavaPairDStream<String, Watermark.Stamp> stamps = events.mapToPair(event -> new Tuple2<>(
                THE_ONE_KEY,
                new Watermark.Stamp(
                        eventTime.call(event._2()).toEpochMilli(),
                        judged.of(event._1(), event._2()).toEpochMilli())));
        JavaPairDStream<String, Watermark> watermark = stamps.updateStateByKey(
                (values, state) -> Optional.of(state.orElse(Watermark.START).next(values, delayMs)), 1);
        watermark.checkpoint(events.dstream().slideDuration());
        return watermark;
    }

    private static void report(String name, Time time, List<Watermark> now) {
        Watermark watermark = now.isEmpty() ? Watermark.START : now.get(0);
        LateRecords.report(name, time, watermark.late());
        JobFigures.tell(Figure.WATERMARK, name, time, watermark.current());
    }

    private static <K, V> JavaPairRDD<K, Timed<V>> onTime(
            JavaPairRDD<K, V> batch, JavaPairRDD<String, Watermark> now, JudgedBy<K, V> judged) {
        return Watermark.beside(batch, now.values())
                .filter(pair -> judged.of(pair._2()._1(), pair._2()._2()).toEpochMilli()
                        > pair._1().previous())
                .mapToPair(pair -> new Tuple2<>(
                        pair._2()._1(), new Timed<>(pair._2()._2(), pair._1().current())));
    }

    /** The time of an event. */
    @FunctionalInterface
    public interface EventTimeOf<V> extends Function<V, Instant>, Serializable {
        @Override
        Instant call(V event);
    }

    /** The instant by which an event is late under a key. */
    @FunctionalInterface
    public interface JudgedBy<K, V> extends Serializable {
        Instant of(K key, V event);
    }
}
