package io.carryover.legacy.restore;

import io.carryover.legacy.ScalaTags;
import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.DStream;
import scala.Option;
import scala.collection.immutable.List;
import scala.collection.immutable.List$;

/**
 * Puts the state of "the batch before the first" into a state stream, and onto disk as the stream itself would. An output
 * that never outputs anything, because outputs are told the time of that batch before the first one runs, and only in a job
 * that does not come from a checkpoint: one that does gets the state with its checkpoint. Run on Spark 3.5.1 and 4.1.
 */
final class StateSeed<T> extends DStream<Object> {

    private final DStream<T> state;
    private final Rows<T> rows;

    private StateSeed(DStream<T> state, Rows<T> rows) {
        super(state.context(), ScalaTags.any());
        this.state = state;
        this.rows = rows;
    }

    /** To be called while a job is wired. */
    static <T> void plant(DStream<T> state, Rows<T> rows) {
        new StateSeed<>(state, rows).register();
    }

    @Override
    public void initialize(Time beforeTheFirst) {
        super.initialize(beforeTheFirst);
        RDD<T> seed = rows.at(JavaSparkContext.fromSparkContext(context().sparkContext()), beforeTheFirst);
        seed.persist(StorageLevel.MEMORY_AND_DISK_SER());
        seed.checkpoint();
        seed.count(); // writes it
        seed.unpersist(false);
        state.generatedRDDs().put(beforeTheFirst, seed);
    }

    @Override
    public Option<RDD<Object>> compute(Time batchTime) {
        return Option.empty();
    }

    /** None, so that the job's own outputs alone say in which order its state streams come. */
    @Override
    public List<DStream<?>> dependencies() {
        return List$.MODULE$.empty();
    }

    @Override
    public Duration slideDuration() {
        return state.slideDuration();
    }

    /** What a state stream consists of at a time. */
    @FunctionalInterface
    interface Rows<T> extends Serializable {
        RDD<T> at(JavaSparkContext spark, Time time);
    }
}
