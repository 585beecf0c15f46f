package io.carryover.carried.job;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.TaskSchedulerImpl;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Tasks of a job of Spark that has failed: they are told to end, and nobody waits until they have. One that begins its file late would
 * make a folder again that has been removed. Run on Spark 3.5.1 and 4.1.
 */
public final class StrayTasks {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long POLL_NANOS = Duration.ofMillis(5).toNanos();

    private StrayTasks() {}

    /** Not for ever: the executor may be gone, or the application may have other jobs. */
    public static void awaitEnd(SparkContext spark) {
        long begun = System.nanoTime();
        while (isAnyRunning(spark) && System.nanoTime() - begun < PATIENCE.toNanos()) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static boolean isAnyRunning(SparkContext spark) {
        return spark.taskScheduler() instanceof TaskSchedulerImpl scheduler
                && CollectionConverters.asJava(scheduler.runningTasksByExecutors()).values().stream()
                        .anyMatch(tasks -> !tasks.equals(0));
    }
}
