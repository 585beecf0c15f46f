package io.carryover.legacy.checkpoint;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.Partitioner;
import org.apache.spark.SparkConf;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.DStream;
import org.apache.spark.streaming.dstream.InternalMapWithStateDStream;
import org.apache.spark.streaming.dstream.StateDStream;
import scala.jdk.javaapi.CollectionConverters;

/** Finds the state streams in a graph of DStreams. Run on Spark 3.5.1 and 4.1. */
public final class StateStreams {

    private StateStreams() {}

    /** The state streams that an output of a running job comes from, without those that these come from in turn. */
    public static List<StateStream> nextTo(DStream<?> output, SparkConf jobConf, Configuration hadoop) {
        List<DStream<?>> found = new ArrayList<>();
        collectNext(output, new LinkedHashSet<>(), found);
        return statesOf(found, new StatePartReader(jobConf, AllowedClasses.ANY), hadoop);
    }

    /** The streams that keep state, in the order in which a job's outputs lead to them; it is the same whenever they are read. */
    public static List<DStream<?>> dstreamsBehind(DStream<?>[] outputs) {
        return all(outputs).stream().filter(StateStreams::hasState).toList();
    }

    /** All streams, in the order in which a job's outputs lead to them. */
    public static Set<DStream<?>> all(DStream<?>[] outputs) {
        Set<DStream<?>> seen = new LinkedHashSet<>();
        for (DStream<?> output : outputs) {
            collect(output, seen);
        }
        return seen;
    }

    static List<StateStream> behind(DStream<?>[] outputs, StatePartReader reader, Configuration hadoop) {
        return statesOf(dstreamsBehind(outputs), reader, hadoop);
    }

    private static List<StateStream> statesOf(List<DStream<?>> streams, StatePartReader reader, Configuration hadoop) {
        return streams.stream()
                .map(stream -> new StateStream(
                        operationOf(stream), partitionsOf(stream), foldersByBatch(stream), reader, hadoop))
                .toList();
    }

    private static void collect(DStream<?> stream, Set<DStream<?>> seen) {
        if (seen.add(stream)) {
            CollectionConverters.asJava(stream.dependencies()).forEach(parent -> collect(parent, seen));
        }
    }

    private static void collectNext(DStream<?> stream, Set<DStream<?>> seen, List<DStream<?>> found) {
        if (!seen.add(stream)) {
            return;
        }
        if (hasState(stream)) {
            found.add(stream);
        } else {
            CollectionConverters.asJava(stream.dependencies()).forEach(parent -> collectNext(parent, seen, found));
        }
    }

    private static boolean hasState(DStream<?> stream) {
        return isUpdateStateByKey(stream) || stream instanceof InternalMapWithStateDStream<?, ?, ?, ?>;
    }

    private static boolean isUpdateStateByKey(DStream<?> stream) {
        return stream instanceof StateDStream<?, ?, ?>;
    }

    /** The operation behind a state stream of {@link #dstreamsBehind}. */
    public static StateOperation operationOf(DStream<?> stream) {
        return isUpdateStateByKey(stream) ? StateOperation.UPDATE_STATE_BY_KEY : StateOperation.MAP_WITH_STATE;
    }

    /** Both classes keep their partitioner to themselves. */
    private static int partitionsOf(DStream<?> stream) {
        Class<?> type = isUpdateStateByKey(stream) ? StateDStream.class : InternalMapWithStateDStream.class;
        try {
            Field partitioner = type.getDeclaredField("partitioner");
            partitioner.setAccessible(true);
            return ((Partitioner) partitioner.get(stream)).numPartitions();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this release of Spark is not known: " + type + " has no partitioner", e);
        }
    }

    private static NavigableMap<Long, String> foldersByBatch(DStream<?> stream) {
        NavigableMap<Long, String> folders = new TreeMap<>();
        CollectionConverters.asJava(stream.checkpointData().currentCheckpointFiles())
                .forEach((Time time, String folder) -> folders.put(time.milliseconds(), folder));
        return folders;
    }
}
