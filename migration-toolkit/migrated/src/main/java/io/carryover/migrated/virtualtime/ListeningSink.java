package io.carryover.migrated.virtualtime;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.execution.streaming.Sink;

/** A sink that hands each batch to a listener and remembers at which trigger the batch ran. */
final class ListeningSink implements Sink {

    private final StepClock clock;
    private final BatchListener listener;
    private final Map<Long, Long> triggerByBatch = new ConcurrentHashMap<>();

    ListeningSink(StepClock clock, BatchListener listener) {
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public void addBatch(long batchId, Dataset<Row> data) {
        List<String> rows =
                data.collectAsList().stream().map(row -> row.getString(0)).toList();
        triggerByBatch.put(batchId, clock.getTimeMillis());
        listener.emitted(clock.getTimeMillis(), rows);
    }

    /** The trigger time of each batch that ran, by batch id. */
    Map<Long, Long> triggerByBatch() {
        return triggerByBatch;
    }
}
