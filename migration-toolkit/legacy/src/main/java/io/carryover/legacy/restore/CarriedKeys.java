package io.carryover.legacy.restore;

import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** Carried state by key, of which a state stream can be made to begin with; or none, and then nothing is done anywhere. */
public final class CarriedKeys<K, S> {

    private final Optional<CarriedRows<K, S>> rows;

    CarriedKeys(Optional<CarriedRows<K, S>> rows) {
        this.rows = rows;
    }

    /** As what the job keeps. */
    public <T> CarriedKeys<K, T> as(OwnState<S, T> own) {
        return new CarriedKeys<>(rows.map(carried -> carried.as(own)));
    }

    /**
     * Lets an {@code updateStateByKey} begin with the carried state. It is written into the job's checkpoint when the job
     * starts for the first time; so a start from the checkpoint has it even if no batch has ended before.
     */
    public void into(JavaPairDStream<K, S> state) {
        rows.ifPresent(carried -> SeededState.seed(state, carried));
    }

    /**
     * The same for a {@code mapWithState}. Each key comes with the time of its last event, from which the engine counts the
     * timeout; in {@code StateSpec.initialState} all would count from the first batch.
     */
    public void into(JavaMapWithStateDStream<K, ?, S, ?> state) {
        rows.ifPresent(carried -> SeededState.seed(state, carried));
    }

    /**
     * For Spark's own ways to begin with state: {@code StateSpec.initialState}, and the overload of {@code updateStateByKey}
     * with an initial RDD. Timeouts begin anew with the first batch there, and a job that is killed before its state is on
     * disk for the first time cannot be recovered from its checkpoint.
     */
    public JavaPairRDD<K, S> rdd(JavaSparkContext spark) {
        return rows.map(carried -> carried.read(spark, System.currentTimeMillis())
                        .mapToPair(entry -> new Tuple2<>(entry._1(), entry._2())))
                .orElseGet(() -> spark.<Tuple2<K, S>>emptyRDD().mapToPair(entry -> entry));
    }
}
