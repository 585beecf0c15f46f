package io.carryover.legacy.time;

import io.carryover.legacy.monitoring.JobFigures;
import io.carryover.monitoring.Figure;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.streaming.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Late counts of the hand-made watermarks, reported on the driver batch by batch. Static, because what a stream refers to
 * is written into the checkpoint, and a listener has no place there.
 */
public final class LateRecords {

    private static final Logger LOG = LoggerFactory.getLogger(LateRecords.class);
    private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

    private LateRecords() {}

    public static void addListener(Listener listener) {
        LISTENERS.add(listener);
    }

    public static void removeListener(Listener listener) {
        LISTENERS.remove(listener);
    }

    /**
     * Reports a batch, on the driver: for whoever keeps a watermark. A monitor is told too.
     *
     * @param name names the job to the listeners
     * @param late the number of late records, which may be 0
     */
    public static void report(String name, Time batchTime, long late) {
        JobFigures.tell(Figure.LATE_RECORDS, name, batchTime, late);
        if (late > 0) {
            LOG.info("{}: {} late records at {}", name, late, batchTime);
            LISTENERS.forEach(listener -> listener.late(name, batchTime.milliseconds(), late));
        }
    }

    /** Is told of the late records of a batch; a batch that is run again is reported again. */
    @FunctionalInterface
    public interface Listener {
        void late(String name, long batchTimeMs, long count);
    }
}
