package io.carryover.golden;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.streaming.Time;

/** Computes each batch, and in one that never ends ends the program, once Spark has written down that the batch has begun. */
final class Output<T> implements VoidFunction2<JavaRDD<T>, Time> {

    private static final long serialVersionUID = 1;

    private final String checkpoint;
    private final long endlessBatchMs;

    Output(String checkpoint, long endlessBatchMs) {
        this.checkpoint = checkpoint;
        this.endlessBatchMs = endlessBatchMs;
    }

    @Override
    public void call(JavaRDD<T> batch, Time time) {
        batch.count();
        if (time.milliseconds() == endlessBatchMs) {
            Path begun = Path.of(checkpoint, ".checkpoint-" + endlessBatchMs + ".crc");
            while (!Files.exists(begun)) {
                Thread.onSpinWait();
            }
            Runtime.getRuntime().halt(0);
        }
    }
}
