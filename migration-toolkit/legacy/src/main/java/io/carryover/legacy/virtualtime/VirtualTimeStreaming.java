package io.carryover.legacy.virtualtime;

import io.carryover.legacy.ScalaTags;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StateStream;
import io.carryover.legacy.checkpoint.StateStreams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.scheduler.JobGenerator;
import org.apache.spark.util.ManualClock;

/**
 * Runs DStream wirings under virtual time: a batch runs when it is told to. The SparkContext must have been made with
 * {@link #CLOCK_OPTION} set to {@link #MANUAL_CLOCK}. Run on Spark 3.5.1 and 4.1.
 */
public final class VirtualTimeStreaming implements AutoCloseable {

    public static final String CLOCK_OPTION = "spark.streaming.clock";
    public static final String MANUAL_CLOCK = "org.apache.spark.util.ManualClock";

    private static final long POLL_MS = 2;

    private final StreamingContext context;
    private final JavaStreamingContext javaContext;
    private final OutputTimes outputTimes = new OutputTimes();

    private VirtualTimeStreaming(StreamingContext context) {
        this.context = context;
        this.javaContext = new JavaStreamingContext(context);
        context.sparkContext().addSparkListener(outputTimes);
    }

    /** A fresh context with an empty checkpoint folder. */
    public static VirtualTimeStreaming create(JavaSparkContext spark, Duration batchInterval, String checkpoint) {
        StreamingContext context =
                new StreamingContext(spark.sc(), new org.apache.spark.streaming.Duration(batchInterval.toMillis()));
        context.checkpoint(checkpoint);
        return new VirtualTimeStreaming(context);
    }

    /** A context with the wirings, the input and the clock that the checkpoint holds. */
    public static VirtualTimeStreaming recover(JavaSparkContext spark, String checkpoint) {
        return new VirtualTimeStreaming(new StreamingContext(checkpoint, spark.sc()));
    }

    /** For wirings with an input of their own. */
    public JavaStreamingContext context() {
        return javaContext;
    }

    /** The input of all wirings. */
    public <I> JavaDStream<I> input(Map<Instant, List<I>> byBatchTime) {
        Map<Long, List<I>> byMillis = byBatchTime.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().toEpochMilli(), Map.Entry::getValue));
        return JavaDStream.fromDStream(new TimedInput<>(context, byMillis), ScalaTags.any());
    }

    /**
     * Sends the rows of a wiring's output to a listener.
     *
     * @return the number of the output, for {@link #millisByBatch}
     */
    public int wire(JavaDStream<String> output, BatchListener listener) {
        output.foreachRDD((rows, time) -> listener.emitted(time.milliseconds(), rows.collect()));
        return context.graph().getOutputStreams().length - 1; // a wiring may have outputs of its own
    }

    /**
     * Lets each state stream that a wiring has left at Spark's default interval (every tenth batch, or 10 seconds) write its
     * state in every batch instead, so that the state of the last batch is on disk. It is no neutral change: {@code
     * mapWithState} looks for timeouts in batches that write state only, so they fire on time then (D05). To be called
     * behind the wirings and before the start.
     */
    public void checkpointStateInEveryBatch() {
        StateStreams.dstreamsBehind(context.graph().getOutputStreams()).stream()
                .filter(stream -> stream.checkpointDuration() == null)
                .forEach(stream -> stream.checkpoint(stream.slideDuration()));
    }

    /** Starts a fresh context; its first batch is one interval behind {@code start}. */
    public void start(Instant start) {
        clock().setTime(start.toEpochMilli());
        context.start();
    }

    /** Starts a recovered context and awaits the batch that it runs again, the one at the time of the checkpoint. */
    public Instant restart() {
        context.start();
        Instant checkpointTime = Instant.ofEpochMilli(clock().getTimeMillis());
        await(checkpointTime);
        return checkpointTime;
    }

    /** Lets the clock go on to a batch time and awaits the end of that batch. */
    public void runBatch(Instant batchTime) {
        clock().setTime(batchTime.toEpochMilli());
        await(batchTime);
    }

    /**
     * Rows of state behind a batch that has run, in the state streams that an output comes from; empty where that batch's
     * state is not on disk.
     */
    public OptionalLong stateRows(JavaDStream<?> output, Instant batchTime) {
        long batchTimeMs = batchTime.toEpochMilli();
        List<StateStream> streams = StateStreams.nextTo(
                output.dstream(), context.conf(), context.sparkContext().hadoopConfiguration());
        if (!streams.stream().allMatch(stream -> stream.foldersByBatch().containsKey(batchTimeMs))) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(streams.stream()
                .mapToLong(stream -> {
                    try (Stream<StateEntry> entries = stream.read(batchTimeMs)) {
                        return entries.count();
                    }
                })
                .sum());
    }

    /**
     * What the jobs of an output took, in milliseconds of real time by batch time.
     *
     * @param output the number that {@link #wire} gave it
     */
    public Map<Long, Double> millisByBatch(int output) {
        try {
            context.sparkContext().listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException("Spark's listeners do not get on", e);
        }
        return outputTimes.of(output);
    }

    private void await(Instant batchTime) {
        JobGenerator generator = context.scheduler().jobGenerator();
        while (!isDone(generator.lastProcessedBatch(), batchTime)) {
            rethrowFailure();
        }
    }

    private static boolean isDone(Time lastProcessed, Instant batchTime) {
        return lastProcessed != null && lastProcessed.milliseconds() >= batchTime.toEpochMilli();
    }

    /** Waits a moment, or throws what a batch has thrown. */
    private void rethrowFailure() {
        try {
            if (javaContext.awaitTerminationOrTimeout(POLL_MS)) {
                throw new IllegalStateException("the streaming context has stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a batch runs", e);
        }
    }

    private ManualClock clock() {
        return (ManualClock) context.scheduler().clock();
    }

    /** Stops at once, without finishing anything: what a crash leaves is what this leaves. The SparkContext lives on. */
    @Override
    public void close() {
        context.stop(false, false);
        context.sparkContext().removeSparkListener(outputTimes);
    }
}
