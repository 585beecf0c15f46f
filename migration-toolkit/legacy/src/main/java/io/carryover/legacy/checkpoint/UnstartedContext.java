package io.carryover.legacy.checkpoint;

import java.lang.reflect.Field;
import org.apache.spark.SparkContext;
import org.apache.spark.streaming.Checkpoint;
import org.apache.spark.streaming.StreamingContext;

/**
 * A context with the graph of a job, not to be started, that writes nothing into the job's folder: Spark's own makes a folder there
 * as soon as it is made. Run on Spark 3.5.1 and 4.1.
 */
public final class UnstartedContext {

    private UnstartedContext() {}

    /**
     * @param checkpoint read for this alone: the graph in it becomes that of the context
     * @param scratch folder for state that is computed on the way, on a file system that all executors reach
     */
    public static StreamingContext of(LegacyCheckpoint checkpoint, SparkContext spark, String scratch) {
        Checkpoint metadata = checkpoint.metadata().checkpoint();
        redirect(metadata, scratch);
        return new StreamingContext(spark, metadata, null);
    }

    private static void redirect(Checkpoint metadata, String scratch) {
        try {
            Field folder = Checkpoint.class.getDeclaredField("checkpointDir");
            folder.setAccessible(true);
            folder.set(metadata, scratch);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this release of Spark keeps the folder of a checkpoint elsewhere", e);
        }
    }
}
