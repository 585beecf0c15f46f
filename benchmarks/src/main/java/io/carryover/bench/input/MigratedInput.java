package io.carryover.bench.input;

import io.carryover.migrated.records.RecordEncoder;
import io.carryover.scenarios.gapsessions.UserEvent;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;

/** Events of a Dataset: they become rows in the job, as those of a parser do. */
public final class MigratedInput {

    private MigratedInput() {}

    public static Dataset<UserEvent> of(Dataset<Slice> slices, Events events) {
        return slices.flatMap((FlatMapFunction<Slice, UserEvent>) events::of, RecordEncoder.of(UserEvent.class));
    }
}
