package io.carryover.assess.examples;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.streaming.api.java.JavaDStream;

/** A broadcast variable, against a captured value. */
final class BroadcastCaptured {

    static JavaDStream<String> found(JavaDStream<String> lines, Broadcast<List<String>> blocked) {
        return lines.filter(line -> !blocked.value().contains(line));
    }

    static JavaDStream<String> other(JavaDStream<String> lines, ArrayList<String> blocked) {
        return lines.filter(line -> !blocked.contains(line));
    }
}
