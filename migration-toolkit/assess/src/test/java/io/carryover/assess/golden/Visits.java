package io.carryover.assess.golden;

import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** All that is found in it is in {@code visits.json}. */
public final class Visits {

    static void wire(JavaPairDStream<String, Integer> visits) {
        var spec = StateSpec.function(Visits::total).timeout(Durations.minutes(5));
        visits.mapWithState(spec).print();
    }

    private static String total(String user, Optional<Integer> seconds, State<Integer> state) {
        if (state.isTimingOut()) {
            return user + " is gone";
        }
        int total = (state.exists() ? state.get() : 0) + seconds.get();
        state.update(total);
        return user + " " + total;
    }
}
