package io.carryover.migrated.virtualtime;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A sink that hands each batch to a listener. */
final class ListeningSink extends TriggerSink {

    private final BatchListener listener;

    ListeningSink(StepClock clock, BatchListener listener) {
        super(clock);
        this.listener = listener;
    }

    @Override
    void take(long triggerMs, Dataset<Row> data) {
        List<String> rows =
                data.collectAsList().stream().map(row -> row.getString(0)).toList();
        listener.emitted(triggerMs, rows);
    }
}
