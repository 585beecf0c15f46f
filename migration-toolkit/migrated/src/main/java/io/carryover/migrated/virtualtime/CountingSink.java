package io.carryover.migrated.virtualtime;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A sink that counts the rows of each batch and keeps none: they are computed whole, as Spark's own sinks get them. Run on Spark 4.1. */
final class CountingSink extends TriggerSink {

    private final Map<Long, Long> rowsByTrigger = new TreeMap<>();

    CountingSink(StepClock clock) {
        super(clock);
    }

    @Override
    void take(long triggerMs, Dataset<Row> data) {
        long rows = ((org.apache.spark.sql.classic.Dataset<Row>) data)
                .queryExecution()
                .toRdd()
                .count();
        rowsByTrigger.put(triggerMs, rows);
    }

    /** By trigger time in milliseconds. */
    Map<Long, Long> rowsByTrigger() {
        return Map.copyOf(rowsByTrigger);
    }
}
