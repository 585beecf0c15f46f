package io.carryover.legacy.monitoring;

import io.carryover.monitoring.Figure;
import io.carryover.monitoring.FigureSource;
import io.carryover.monitoring.MonitoredBatch;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.scheduler.BatchInfo;
import org.apache.spark.streaming.scheduler.OutputOperationInfo;
import org.apache.spark.streaming.scheduler.StreamingListener;
import org.apache.spark.streaming.scheduler.StreamingListenerBatchCompleted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Shows what is known of each batch of a job in Spark's metrics, under the names in {@link Figure}, which a monitor of the
 * migrated job uses too. No part of the job and its checkpoint: it can watch a recovered job, and one start but not the next.
 *
 * <p>Late and rejected records and the watermark are what the job tells to {@link JobFigures}; {@link
 * io.carryover.legacy.time.EventTime} does. A batch that fails shows nothing; when it is run again it is shown, and so is one
 * that was done and is run again after a restart (D21). Counters begin at 0 with each process. Of the batches that end while
 * the context is being stopped, some may not be shown: Spark parts with its listeners first.
 */
public final class StateMonitor implements StreamingListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StateMonitor.class);

    private final StreamingContext context;
    private final String name;
    private final FigureSource source;
    private final Optional<Consumer<MonitoredBatch>> listener;
    private final ToldFigures told = new ToldFigures();

    private StateMonitor(
            StreamingContext context, String name, FigureSource source, Optional<Consumer<MonitoredBatch>> listener) {
        this.context = context;
        this.name = name;
        this.source = source;
        this.listener = listener;
    }

    /**
     * Watches all but the number of state rows, which would cost a job for each batch.
     *
     * @param context not started yet, fresh or recovered
     * @param name of the job in the names of the metrics; give the migrated job the same
     * @throws IllegalArgumentException if another monitor has the name
     */
    public static StateMonitor watch(JavaStreamingContext context, String name) {
        return watch(context, name, Optional.empty());
    }

    /**
     * Watches the number of state rows too: behind each batch a Spark job counts them, in the thread of Spark's listeners, so
     * beside the batch that is next.
     *
     * @param context not started yet, fresh or recovered
     * @param name of the job in the names of the metrics; give the migrated job the same
     * @param listener is told of each batch, on the driver
     * @throws IllegalArgumentException if another monitor has the name
     */
    public static StateMonitor watch(JavaStreamingContext context, String name, Consumer<MonitoredBatch> listener) {
        return watch(context, name, Optional.of(listener));
    }

    private static StateMonitor watch(
            JavaStreamingContext context, String name, Optional<Consumer<MonitoredBatch>> listener) {
        StateMonitor monitor = new StateMonitor(context.ssc(), name, FigureSource.register(name), listener);
        JobFigures.addListener(monitor.told);
        context.addStreamingListener(monitor);
        return monitor;
    }

    /** Of the job in the names of the metrics. */
    public String name() {
        return name;
    }

    /** Called by Spark, batch by batch. */
    @Override
    public void onBatchCompleted(StreamingListenerBatchCompleted completed) {
        BatchInfo batch = completed.batchInfo();
        Map<Figure, Long> figures = told.take(batch.batchTime().milliseconds());
        if (!hasFailed(batch)) {
            batch.processingDelay().foreach(millis -> figures.put(Figure.BATCH_DURATION, (Long) millis));
            addState(figures, batch);
            show(new MonitoredBatch(Instant.ofEpochMilli(batch.batchTime().milliseconds()), figures));
        }
    }

    private static boolean hasFailed(BatchInfo batch) {
        return CollectionConverters.asJava(batch.outputOperationInfos()).values().stream()
                .map(OutputOperationInfo::failureReason)
                .anyMatch(reason -> reason.isDefined());
    }

    private void addState(Map<Figure, Long> figures, BatchInfo batch) {
        RunningState state = RunningState.of(context, batch.batchTime());
        state.bytes().ifPresent(bytes -> figures.put(Figure.STATE_BYTES, bytes));
        if (listener.isPresent()) {
            rowsOf(state, batch).ifPresent(rows -> figures.put(Figure.STATE_ROWS, rows));
        }
    }

    /** A monitor must not harm what it watches. Spark throws exceptions that it does not declare. */
    private static OptionalLong rowsOf(RunningState state, BatchInfo batch) {
        try {
            return state.rows();
        } catch (Exception e) {
            LOG.warn("the state rows of batch {} are not known: {}", batch.batchTime(), e.getMessage());
            return OptionalLong.empty();
        }
    }

    private void show(MonitoredBatch batch) {
        source.show(batch);
        listener.ifPresent(some -> some.accept(batch));
    }

    /** Stops watching and forgets the metrics. */
    @Override
    public void close() {
        context.removeStreamingListener(this);
        JobFigures.removeListener(told);
        source.close();
    }
}
