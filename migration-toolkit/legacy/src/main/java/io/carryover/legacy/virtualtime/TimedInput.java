package io.carryover.legacy.virtualtime;

import io.carryover.legacy.ScalaTags;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.InputDStream;
import scala.Option;

/**
 * Input that is a function of the batch time, so that a recovered job sees the same again ({@code queueStream} cannot be
 * recovered).
 */
final class TimedInput<I> extends InputDStream<I> {

    private static final int PARTITIONS = 2;

    private final TreeMap<Long, List<I>> byBatchTime;

    TimedInput(StreamingContext context, Map<Long, List<I>> byBatchTime) {
        super(context, ScalaTags.any());
        this.byBatchTime = new TreeMap<>(byBatchTime);
    }

    @Override
    public void start() {
        // nothing to open: the input is in memory
    }

    @Override
    public void stop() {
        // nothing to close
    }

    @Override
    public Option<RDD<I>> compute(Time batchTime) {
        List<I> batch = byBatchTime.getOrDefault(batchTime.milliseconds(), List.of());
        return Option.apply(JavaSparkContext.fromSparkContext(context().sparkContext())
                .parallelize(batch, PARTITIONS)
                .rdd());
    }
}
