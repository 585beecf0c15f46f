package io.carryover.bench.input;

import io.carryover.legacy.ScalaTags;
import io.carryover.scenarios.gapsessions.UserEvent;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.dstream.InputDStream;
import scala.Option;

/** Events of a DStream. */
public final class LegacyInput extends InputDStream<UserEvent> {

    private final Events events;

    private LegacyInput(StreamingContext context, Events events) {
        super(context, ScalaTags.any());
        this.events = events;
    }

    public static JavaDStream<UserEvent> of(StreamingContext context, Events events) {
        return JavaDStream.fromDStream(new LegacyInput(context, events), ScalaTags.any());
    }

    @Override
    public void start() {
        // nothing to open: the events are in memory
    }

    @Override
    public void stop() {
        // nothing to close
    }

    @Override
    public Option<RDD<UserEvent>> compute(Time batchTime) {
        Events source = events; // the stream must not travel with the function
        return Option.apply(JavaSparkContext.fromSparkContext(context().sparkContext())
                .parallelize(Slice.of(batchTime.milliseconds()), Slice.PER_BATCH)
                .flatMap(source::of)
                .rdd());
    }
}
