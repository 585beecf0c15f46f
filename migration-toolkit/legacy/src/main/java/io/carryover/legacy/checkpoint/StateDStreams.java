package io.carryover.legacy.checkpoint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.streaming.DStreamGraph;
import org.apache.spark.streaming.dstream.DStream;
import org.apache.spark.streaming.dstream.InternalMapWithStateDStream;
import org.apache.spark.streaming.dstream.StateDStream;
import scala.jdk.javaapi.CollectionConverters;

/** Finds the streams of a job that keep state. Run on Spark 3.5.1 and 4.1. */
public final class StateDStreams {

    private StateDStreams() {}

    /** In the order in which the job's outputs lead to them, which is the same whenever the graph is read. */
    public static List<DStream<?>> in(DStreamGraph graph) {
        Set<DStream<?>> seen = new LinkedHashSet<>();
        for (DStream<?> output : graph.getOutputStreams()) {
            collect(output, seen);
        }
        return seen.stream().filter(StateDStreams::hasState).toList();
    }

    private static void collect(DStream<?> stream, Set<DStream<?>> seen) {
        if (seen.add(stream)) {
            CollectionConverters.asJava(stream.dependencies()).forEach(parent -> collect(parent, seen));
        }
    }

    private static boolean hasState(DStream<?> stream) {
        return stream instanceof StateDStream<?, ?, ?> || stream instanceof InternalMapWithStateDStream<?, ?, ?, ?>;
    }
}
