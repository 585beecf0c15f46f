package io.carryover.assess.examples;

import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;

/** A timeout of state, against one of something else. */
final class StateTimeout {

    static StateSpec<String, Integer, Integer, Integer> found(StateSpec<String, Integer, Integer, Integer> spec) {
        return spec.timeout(Durations.minutes(5));
    }

    static Wait other(Wait wait, State<Integer> state) {
        return wait.timeout(Durations.minutes(5));
    }

    interface Wait {
        Wait timeout(Duration duration);
    }
}
