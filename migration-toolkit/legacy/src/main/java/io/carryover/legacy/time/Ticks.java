package io.carryover.legacy.time;

import io.carryover.legacy.restore.SeededState;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.dstream.DStream;
import scala.Option;
import scala.Tuple2;

/**
 * Finds the keys whose state is due by the watermark although they have no event. The legacy engine calls no idle key by
 * event time, so these keys get a tick. They are read from the state as of the previous batch, which closes a circle: the
 * state stream depends on the ticks. So make the ticks first, wire the state stream with them, then name it to
 * {@link #readFrom}.
 */
public final class Ticks<K, S> implements Serializable {

    private final KeyedExpiryOf<K, S> expiry;
    private DStream<Tuple2<K, S>> state;

    /**
     * @param expiry when a state is due; empty if never
     */
    public Ticks(ExpiryOf<S> expiry) {
        this((key, state) -> expiry.of(state));
    }

    /**
     * @param expiry when the state of a key is due; empty if never
     */
    public Ticks(KeyedExpiryOf<K, S> expiry) {
        this.expiry = expiry;
    }

    /** Names the state stream. */
    public void readFrom(JavaPairDStream<K, S> stateStream) {
        stateStream.foreachRDD(rdd -> {}); // only what leads to an output is part of the job; this computes nothing
        this.state = stateStream.dstream();
    }

    <V> JavaPairRDD<K, Timed<V>> due(JavaRDD<Watermark> now, Time time) {
        KeyedExpiryOf<K, S> expiryOf = expiry; // the stream must not travel with the function
        Option<RDD<Tuple2<K, S>>> before = stateAsOf(time.minus(interval()));
        if (before.isEmpty()) {
            return JavaSparkContext.fromSparkContext(now.context())
                    .<Tuple2<K, Timed<V>>>emptyRDD()
                    .mapToPair(x -> x);
        }
        return Watermark.beside(JavaPairRDD.fromJavaRDD(before.get().toJavaRDD()), now)
                .filter(pair -> isDue(expiryOf.of(pair._2()._1(), pair._2()._2()), pair._1()))
                .mapToPair(pair -> new Tuple2<>(
                        pair._2()._1(), new Timed<V>(null, pair._1().current())));
    }

    private Option<RDD<Tuple2<K, S>>> stateAsOf(Time time) {
        Option<RDD<Tuple2<K, S>>> computed = state.getOrCompute(time);
        return computed.isDefined() ? computed : SeededState.before(state, time);
    }

    private Duration interval() {
        return state.slideDuration();
    }

    private static boolean isDue(Optional<Instant> expiry, Watermark now) {
        return expiry.isPresent() && expiry.get().toEpochMilli() <= now.current();
    }

    /** When a state is due. */
    @FunctionalInterface
    public interface ExpiryOf<S> extends Serializable {
        Optional<Instant> of(S state);
    }

    /** When the state of a key is due. */
    @FunctionalInterface
    public interface KeyedExpiryOf<K, S> extends Serializable {
        Optional<Instant> of(K key, S state);
    }
}
