package io.carryover.migrated.virtualtime;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.streaming.Sink;

/** A sink that remembers at which trigger each batch ran. Run on Spark 4.1. */
abstract class TriggerSink implements Sink {

    private final StepClock clock;
    private final Map<Long, Long> triggerByBatch = new ConcurrentHashMap<>();

    TriggerSink(StepClock clock) {
        this.clock = clock;
    }

    @Override
    public final void addBatch(long batchId, Dataset<Row> data) {
        long triggerMs = clock.getTimeMillis();
        triggerByBatch.put(batchId, triggerMs);
        take(triggerMs, data);
    }

    abstract void take(long triggerMs, Dataset<Row> data);

    /** The trigger time of each batch that ran, by batch id. */
    Map<Long, Long> triggerByBatch() {
        return triggerByBatch;
    }
}
