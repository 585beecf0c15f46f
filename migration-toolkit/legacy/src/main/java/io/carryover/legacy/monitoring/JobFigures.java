package io.carryover.legacy.monitoring;

import io.carryover.monitoring.Figure;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.streaming.Time;

/**
 * What only the job itself knows of its batches, told on the driver: late and rejected records, its watermark. Static,
 * because what a stream refers to is written into the checkpoint, and a monitor has no place there.
 */
public final class JobFigures {

    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

    private JobFigures() {}

    /**
     * Tells a figure of a batch, from a function of {@code foreachRDD}; told again, it replaces what was told before, so that
     * a batch that is run again counts once.
     *
     * @param teller tells those apart that tell the same figure: of several counts a monitor shows the sum, of several
     *     watermarks the oldest
     */
    public static void tell(Figure figure, String teller, Time batchTime, long value) {
        LISTENERS.forEach(listener -> listener.told(figure, teller, batchTime.milliseconds(), value));
    }

    static void addListener(Listener listener) {
        LISTENERS.add(listener);
    }

    static void removeListener(Listener listener) {
        LISTENERS.remove(listener);
    }

    /** Is told figures of batches that have not ended yet. */
    @FunctionalInterface
    interface Listener {
        void told(Figure figure, String teller, long batchTimeMs, long value);
    }
}
