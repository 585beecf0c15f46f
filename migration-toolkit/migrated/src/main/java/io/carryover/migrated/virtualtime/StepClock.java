package io.carryover.migrated.virtualtime;

import org.apache.spark.util.ManualClock;

/** A trigger clock that knows which trigger the query waits for: once it waits, the trigger before is done. */
final class StepClock extends ManualClock {

    private static final long NOTHING = Long.MIN_VALUE;

    private volatile long awaited = NOTHING;

    StepClock(long startMs) {
        super(startMs);
    }

    @Override
    public long waitTillTime(long targetMs) {
        awaited = targetMs;
        try {
            return super.waitTillTime(targetMs);
        } finally {
            awaited = NOTHING;
        }
    }

    boolean isAwaiting(long triggerMs) {
        return awaited == triggerMs;
    }
}
