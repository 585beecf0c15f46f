package io.carryover.assess.examples;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** Broadcast variables, against a captured value, and one that the code of no stream reads. */
final class BroadcastCaptured {

    static JavaDStream<String> found(JavaDStream<String> lines, Broadcast<List<String>> blocked) {
        return lines.filter(line -> !blocked.value().contains(line));
    }

    static JavaDStream<Integer> foundInState(JavaPairDStream<String, Integer> pairs, Broadcast<List<String>> blocked) {
        return pairs.mapWithState(StateSpec.function((String key, Optional<Integer> value, State<Integer> state) ->
                blocked.value().contains(key) ? 0 : 1));
    }

    static JavaDStream<String> other(JavaDStream<String> lines, ArrayList<String> blocked) {
        return lines.filter(line -> !blocked.contains(line));
    }

    static int otherOutsideOfStreams(Broadcast<List<String>> blocked) {
        return blocked.value().size();
    }
}
