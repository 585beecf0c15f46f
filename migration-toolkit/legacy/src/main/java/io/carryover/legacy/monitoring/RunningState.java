package io.carryover.legacy.monitoring;

import io.carryover.legacy.checkpoint.StateStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.spark.SparkEnv;
import org.apache.spark.rdd.RDD;
import org.apache.spark.storage.BlockStatus;
import org.apache.spark.storage.RDDBlockId;
import org.apache.spark.storage.StorageStatus;
import org.apache.spark.streaming.DStreamGraph;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.DStream;
import org.apache.spark.streaming.rdd.MapWithStateRDDRecord;
import scala.Option;
import scala.Tuple2;

/**
 * The state of a running job behind a batch, as it lies in the executors: every RDD of its state streams. Run on Spark 3.5.1
 * and 4.1.
 *
 * @param rdds empty if the job has no state, or that of the batch is gone already
 */
record RunningState(List<RDD<Object>> rdds) {

    /** Computes nothing. */
    static RunningState of(StreamingContext context, Time batchTime) {
        DStreamGraph graph = context.graph();
        List<RDD<Object>> rdds = new ArrayList<>();
        synchronized (graph) { // as Spark does when it makes and forgets batches
            for (DStream<?> stream : StateStreams.dstreamsBehind(graph.getOutputStreams())) {
                Option<RDD<Object>> rdd = newest(stream, batchTime);
                if (rdd.isEmpty()) {
                    return new RunningState(List.of());
                }
                rdds.add(rdd.get());
            }
        }
        return new RunningState(rdds);
    }

    /** A stream that slides by several batches has no state of its own in those between. */
    @SuppressWarnings("unchecked") // its elements are looked at one by one
    private static Option<RDD<Object>> newest(DStream<?> stream, Time batchTime) {
        Time time = batchTime.floor(stream.slideDuration(), stream.zeroTime());
        return ((DStream<Object>) stream).generatedRDDs().get(time);
    }

    /** Runs a Spark job that counts them, all but {@link Bookkeeping}. */
    OptionalLong rows() {
        if (rdds.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(rdds.stream()
                .mapToLong(rdd -> rdd.toJavaRDD().map(RunningState::rowsIn).fold(0L, Long::sum))
                .sum());
    }

    private static long rowsIn(Object element) {
        if (element instanceof MapWithStateRDDRecord<?, ?, ?> partition) {
            return partition.stateMap().getAll().size();
        }
        return ((Tuple2<?, ?>) element)._2() instanceof Bookkeeping ? 0 : 1;
    }

    /** What Spark's storage holds, {@link Bookkeeping} too; empty unless it holds all of the state. */
    OptionalLong bytes() {
        StorageStatus[] executors = SparkEnv.get().blockManager().master().getStorageStatus();
        List<OptionalLong> blocks = rdds.stream()
                .flatMap(rdd -> IntStream.range(0, rdd.getNumPartitions())
                        .mapToObj(partition -> bytesOf(new RDDBlockId(rdd.id(), partition), executors)))
                .toList();
        if (blocks.isEmpty() || blocks.stream().anyMatch(OptionalLong::isEmpty)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                blocks.stream().mapToLong(OptionalLong::getAsLong).sum());
    }

    /** Of one copy, where there are several. */
    private static OptionalLong bytesOf(RDDBlockId block, StorageStatus[] executors) {
        return Arrays.stream(executors)
                .map(executor -> executor.getBlock(block))
                .filter(Option::isDefined)
                .map(Option::get)
                .mapToLong((BlockStatus status) -> status.memSize() + status.diskSize())
                .max();
    }
}
