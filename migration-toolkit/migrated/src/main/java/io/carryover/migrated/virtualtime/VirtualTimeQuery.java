package io.carryover.migrated.virtualtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.execution.streaming.runtime.MemoryStream;
import org.apache.spark.sql.execution.streaming.runtime.MemoryStream$;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.apache.spark.sql.streaming.Trigger;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Runs a streaming wiring under virtual time: a trigger fires when it is told to, and processing-time timeouts follow. A
 * wiring is started, killed and started again on the same checkpoint; its input stays. Run on Spark 4.1.
 */
public final class VirtualTimeQuery<I> implements AutoCloseable {

    private static final int INPUT_PARTITIONS = 2;
    private static final long POLL_MS = 2;

    private final SparkSession spark;
    private final Dataset<?> output;
    private final OutputMode mode;
    private final String checkpoint;
    private final Duration interval;
    private final MemoryStream<I> input;

    private Option<String> name = Option.empty();
    private StepClock clock;
    private TriggerSink sink;
    private StreamingQuery query;

    /**
     * @param spark the session; what its configuration says at the start of the query holds for the query
     * @param inputType encodes the input
     * @param wiring from input to output rows; for a {@link BatchListener} as JSON
     * @param checkpoint folder of the query's checkpoint
     * @param interval virtual time between triggers
     */
    public VirtualTimeQuery(
            SparkSession spark,
            Encoder<I> inputType,
            Function<Dataset<I>, ? extends Dataset<?>> wiring,
            OutputMode mode,
            String checkpoint,
            Duration interval) {
        this.spark = spark;
        this.input = MemoryStream$.MODULE$.apply(spark, INPUT_PARTITIONS, inputType);
        this.output = wiring.apply(input.toDS());
        this.mode = mode;
        this.checkpoint = checkpoint;
        this.interval = interval;
    }

    /** Gives the query a name, by which Spark's listeners know it; to be called before the start. */
    public VirtualTimeQuery<I> named(String queryName) {
        name = Option.apply(queryName);
        return this;
    }

    /**
     * Starts or restarts the query with the clock standing at a trigger time, and awaits what the query does at once: a
     * batch that was not committed runs again.
     *
     * @param now a multiple of the interval since 1970
     */
    public void start(Instant now, BatchListener listener) {
        launch(now, listener);
        await(now);
    }

    /** Starts the query without awaiting what it does at once, so that several can start side by side. */
    public void launch(Instant now, BatchListener listener) {
        clock = new StepClock(now.toEpochMilli());
        sink = new ListeningSink(clock, listener);
        query = startQuery();
    }

    /**
     * Starts or restarts the query like {@link #start}, with outputs of any type, which are counted and then dropped.
     *
     * @return the number of rows of each batch so far, by trigger time in milliseconds, whenever it is asked
     */
    public Supplier<Map<Long, Long>> startCounting(Instant now) {
        clock = new StepClock(now.toEpochMilli());
        CountingSink counting = new CountingSink(clock);
        sink = counting;
        query = startQuery();
        await(now);
        return counting::rowsByTrigger;
    }

    /** Adds records to the next batch. */
    public void add(List<I> records) {
        if (!records.isEmpty()) {
            input.addData(CollectionConverters.asScala(records));
        }
    }

    /** Lets the clock go on to a trigger time. */
    public void trigger(Instant time) {
        clock.setTime(time.toEpochMilli());
    }

    /** Waits until the query has done what it does at a trigger time; throws what a batch has thrown. */
    public void await(Instant time) {
        awaitTrigger(time.plus(interval));
    }

    /** Rows dropped as late by the stateful operators, by trigger time in milliseconds; triggers without any left out. */
    public Map<Long, Long> lateByTrigger() {
        Map<Long, Long> late = new TreeMap<>();
        progressByTrigger().forEach((trigger, progress) -> {
            long dropped = Arrays.stream(progress.stateOperators())
                    .mapToLong(operator -> operator.numRowsDroppedByWatermark())
                    .sum();
            if (dropped > 0) {
                late.put(trigger, dropped);
            }
        });
        return late;
    }

    /** What each batch took and left, by trigger time in milliseconds; triggers without a batch left out. */
    public NavigableMap<Long, BatchFigures> figuresByTrigger() {
        NavigableMap<Long, BatchFigures> figures = new TreeMap<>();
        progressByTrigger()
                .forEach((trigger, progress) ->
                        figures.put(trigger, BatchFigures.of(clock.millisAt(trigger), progress)));
        return figures;
    }

    /** What Spark reports of each batch, by trigger time in milliseconds; triggers without a batch left out. */
    public NavigableMap<Long, StreamingQueryProgress> progressByTrigger() {
        NavigableMap<Long, StreamingQueryProgress> byTrigger = new TreeMap<>();
        for (StreamingQueryProgress progress : query.recentProgress()) {
            Long trigger = sink.triggerByBatch().get(progress.batchId());
            if (trigger != null) {
                byTrigger.put(trigger, progress);
            }
        }
        return byTrigger;
    }

    /** Stops at once, between triggers or behind a batch that failed: the checkpoint stays as it is. */
    @Override
    public void close() {
        try {
            query.stop();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the query does not stop", e);
        }
    }

    private StreamingQuery startQuery() {
        try {
            return ((org.apache.spark.sql.classic.SparkSession) spark)
                    .sessionState()
                    .streamingQueryManager()
                    .startQuery(
                            name,
                            Option.apply(checkpoint),
                            (org.apache.spark.sql.classic.Dataset<?>) output,
                            scala.collection.immutable.Map$.MODULE$.<String, String>empty(),
                            (Table) sink,
                            mode,
                            false,
                            true,
                            Trigger.ProcessingTime(interval.toMillis()),
                            clock,
                            Option.empty(),
                            Option.empty());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the query does not start", e);
        }
    }

    private void awaitTrigger(Instant next) {
        while (!clock.isAwaiting(next.toEpochMilli())) {
            rethrowFailure();
        }
    }

    /** Waits a moment, or throws what a batch has thrown. */
    private void rethrowFailure() {
        try {
            if (query.awaitTermination(POLL_MS)) {
                throw new IllegalStateException("the query has stopped");
            }
        } catch (StreamingQueryException e) {
            throw new IllegalStateException("a batch has failed", e);
        }
    }
}
