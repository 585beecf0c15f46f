package io.carryover.dstream;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.streaming.StreamingContextState;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/**
 * Lets the batches that have begun finish when the process is told to end (SIGTERM). Spark's own
 * {@code spark.streaming.stopGracefullyOnShutdown} comes too late with a local master: the executor's hook is called first,
 * and every task behind it is refused (seen on Spark 4.1).
 */
final class GracefulStop {

    /** Before Spark's hooks, which all run at 30 above the file systems. */
    private static final int PRIORITY = FileSystem.SHUTDOWN_HOOK_PRIORITY + 40;

    private static final Duration GRACE = Duration.ofSeconds(30);

    private GracefulStop() {}

    /**
     * What is not done in time is done again by the next start.
     *
     * @param batchInterval a stop waits for the next batch
     */
    static void onShutdown(JavaStreamingContext context, Duration batchInterval) {
        ShutdownHookManager.get()
                .addShutdownHook(
                        () -> stop(context), PRIORITY, batchInterval.plus(GRACE).toSeconds(), TimeUnit.SECONDS);
    }

    private static void stop(JavaStreamingContext context) {
        if (context.getState() == StreamingContextState.ACTIVE) {
            context.stop(false, true);
        }
    }
}
