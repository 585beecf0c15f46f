package io.carryover.bench.flink;

import io.carryover.bench.input.Events;
import io.carryover.bench.input.Slice;
import io.carryover.scenarios.gapsessions.UserEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import org.apache.flink.streaming.api.functions.source.legacy.RichParallelSourceFunction;
import org.apache.flink.streaming.api.watermark.Watermark;

/**
 * Emits batches when it is told to, each of its instances a partition. Behind a batch comes the watermark that Spark has in
 * the next one: by it the sinks know that the batch has come through.
 */
final class BatchSource extends RichParallelSourceFunction<UserEvent> {

    private final String board;
    private final Events events;
    private final Instant start;
    private final Duration interval;
    private final Duration watermarkDelay;
    private volatile boolean isCancelled;

    /** @param start batch n comes n intervals later */
    BatchSource(String board, Events events, Instant start, Duration interval, Duration watermarkDelay) {
        this.board = board;
        this.events = events;
        this.start = start;
        this.interval = interval;
        this.watermarkDelay = watermarkDelay;
    }

    @Override
    public void run(SourceContext<UserEvent> context) throws InterruptedException {
        Board control = Board.of(board);
        int partition = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
        for (int batch = 1; control.awaitRelease(batch) && !isCancelled; batch++) {
            long time = start.plus(interval.multipliedBy(batch)).toEpochMilli();
            long newest = control.newestOfAll(emit(events.of(new Slice(time, partition)), context));
            // Flink ends what is before a watermark or at it, Spark what is before.
            context.emitWatermark(new Watermark(newest - watermarkDelay.toMillis() - 1));
        }
    }

    @Override
    public void cancel() {
        isCancelled = true;
    }

    /** Returns the newest time. */
    private static long emit(Iterator<UserEvent> batch, SourceContext<UserEvent> context) {
        long newest = Long.MIN_VALUE;
        while (batch.hasNext()) {
            UserEvent event = batch.next();
            long time = event.eventTime().toEpochMilli();
            synchronized (context.getCheckpointLock()) {
                context.collectWithTimestamp(event, time);
            }
            newest = Math.max(newest, time);
        }
        return newest;
    }
}
