package io.carryover.migrated.virtualtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.util.ManualClock;

/**
 * A trigger clock that knows which trigger the query waits for: once it waits, the trigger before is done. Measures triggers
 * in real time, because what Spark reports of them follows this clock. Run on Spark 4.1.
 */
final class StepClock extends ManualClock {

    private static final long NOTHING = Long.MIN_VALUE;

    private final Map<Long, Double> millisByTrigger = new ConcurrentHashMap<>();
    private volatile long awaited = NOTHING;
    private long wokeAt = System.nanoTime();

    StepClock(long startMs) {
        super(startMs);
    }

    /** Called by the query's thread alone. */
    @Override
    public long waitTillTime(long targetMs) {
        millisByTrigger.put(getTimeMillis(), (System.nanoTime() - wokeAt) / 1e6);
        awaited = targetMs;
        try {
            return super.waitTillTime(targetMs);
        } finally {
            awaited = NOTHING;
            wokeAt = System.nanoTime();
        }
    }

    boolean isAwaiting(long triggerMs) {
        return awaited == triggerMs;
    }

    /** Milliseconds of real time that the query was busy at a trigger. */
    double millisAt(long triggerMs) {
        return millisByTrigger.getOrDefault(triggerMs, 0.0);
    }
}
