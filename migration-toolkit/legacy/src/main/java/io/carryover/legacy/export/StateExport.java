package io.carryover.legacy.export;

import org.apache.spark.streaming.api.java.JavaStreamingContext;

/**
 * For a job that can be changed: it exports its state and offsets itself when it stops.
 *
 * <pre>{@code
 * JavaStreamingContext context = JavaStreamingContext.getOrCreate(checkpoint, () -> create(args));
 * StateExport.atStop(context, "hdfs:///carried/clicks");
 * context.start();
 * }</pre>
 */
public final class StateExport {

    private StateExport() {}

    /**
     * Writes a carried folder when the job stops, however it is told to, and all batches that it has begun are done: so stop it
     * gracefully. To be called at each start, behind all outputs and before {@code start()}. If the job stops in the middle of a batch
     * nothing is written; that, and a failure, is a line in the log.
     *
     * <p>The watermark is written of a job that keeps the toolkit's own, {@link io.carryover.legacy.time.Watermark}. That of a job
     * that keeps one in another way is not known here: give it where the state is restored, with {@code withWatermark} of {@code
     * io.carryover.migrated.restore.CarriedState}.
     *
     * @param out folder to write: new, empty, or left by an interrupted export
     */
    public static void atStop(JavaStreamingContext context, String out) {
        atStop(context, out, null);
    }

    /**
     * The same, for state that needs a mapper.
     *
     * @param mapper null for those that the class path names as a service
     */
    public static void atStop(JavaStreamingContext context, String out, Class<? extends StateMapper> mapper) {
        StopSignal.of(context.ssc()).call(new StoppedJob(context.ssc(), out, mapper == null ? null : mapper.getName()));
    }
}
