package io.carryover.assess.pipeline;

import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A job with two settings, one of which is another in a subclass. */
class OverriddenJob {

    JavaDStream<Long> wire(JavaPairDStream<String, Long> pairs) {
        return pairs.mapWithState(
                StateSpec.function(OverriddenJob::keep).timeout(timeout()).numPartitions(partitions()));
    }

    Duration timeout() {
        return Durations.minutes(5);
    }

    int partitions() {
        return 12;
    }

    private static Long keep(String key, Optional<Long> value, State<Long> state) {
        if (value.isPresent()) {
            state.update(value.get());
        }
        return value.or(0L);
    }

    static final class Nightly extends OverriddenJob {

        @Override
        int partitions() {
            return 3;
        }
    }
}
