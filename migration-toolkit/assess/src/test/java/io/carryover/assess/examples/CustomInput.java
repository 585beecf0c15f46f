package io.carryover.assess.examples;

import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.InputDStream;
import scala.reflect.ClassTag;

/** A class that is a source, against one that has one. */
final class CustomInput {

    static final class FoundInput extends InputDStream<String> {
        FoundInput(StreamingContext context, ClassTag<String> type) {
            super(context, type);
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public scala.Option<RDD<String>> compute(Time time) {
            return scala.Option.empty();
        }
    }

    record OtherInput(InputDStream<String> input) {}
}
