package io.carryover.golden;

import io.carryover.legacy.ScalaTags;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.InputDStream;
import scala.Option;

/** In every second {@code a}, in every other {@code b}, in the third {@code c}. */
final class WordInput extends InputDStream<String> {

    private static final long serialVersionUID = 1;

    WordInput(StreamingContext context) {
        super(context, ScalaTags.any());
    }

    @Override
    public void start() {
        // nothing to open
    }

    @Override
    public void stop() {
        // nothing to close
    }

    @Override
    public Option<RDD<String>> compute(Time batchTime) {
        return Option.apply(JavaSparkContext.fromSparkContext(context().sparkContext())
                .parallelize(words(batchTime.milliseconds() / 1000))
                .rdd());
    }

    private static List<String> words(long second) {
        List<String> words = new ArrayList<>(List.of("a"));
        if (second % 2 == 0) {
            words.add("b");
        }
        if (second == 3) {
            words.add("c");
        }
        return words;
    }
}
