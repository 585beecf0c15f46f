package io.carryover.structured;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When the process is told to end, lets the batches that run end and be committed, then stops the queries. A batch that
 * takes too long is broken off: it runs again at the next start. Run on Spark 4.1.
 */
record GracefulStop(List<StreamingQuery> queries) {

    private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);

    /** Hooks run by falling priority; Spark's own, which stops everything at once, has 30 more than file systems. */
    private static final int BEFORE_SPARK = FileSystem.SHUTDOWN_HOOK_PRIORITY + 40;

    private static final Duration PATIENCE = Duration.ofSeconds(50);
    private static final Duration HOOK_TIMEOUT = PATIENCE.plusSeconds(10);
    private static final long POLL_MS = 10;

    void onShutdown() {
        ShutdownHookManager.get().addShutdownHook(this::stop, BEFORE_SPARK, HOOK_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    private void stop() {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<Thread> stops = queries.stream()
                .filter(StreamingQuery::isActive)
                .map(query -> new Thread(() -> stop(query, deadline), "stop-" + query.name()))
                .toList();
        stops.forEach(Thread::start);
        try {
            for (Thread thread : stops) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(StreamingQuery query, Instant deadline) {
        try {
            awaitEndOfTrigger(query, deadline);
            query.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.warn("query {} does not stop: {}", query.name(), e.getMessage());
        }
    }

    /** A trigger that ends between two looks is known by the progress that it has reported. */
    private static void awaitEndOfTrigger(StreamingQuery query, Instant deadline) throws InterruptedException {
        StreamingQueryProgress before = query.lastProgress();
        while (query.isActive()
                && query.status().isTriggerActive()
                && query.lastProgress() == before
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(POLL_MS);
        }
    }
}
