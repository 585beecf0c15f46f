package io.carryover.bench.cutover;

import io.carryover.bench.input.MigratedInput;
import io.carryover.bench.input.OneEventEach;
import io.carryover.bench.input.Slice;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import io.carryover.structured.MigratedJob;
import java.io.IOException;
import java.time.Instant;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQueryProgress;

/** The first batch of a migrated job that begins with an export: one event, and all of the state. */
record RestoredQuery(SparkSession spark, MigratedJob<UserEvent, UserSession> job, String export) {

    private static final Instant NOW = SessionsJob.batch(3);

    /** Returns how many keys there are then. */
    long run(String checkpoint) throws IOException {
        CarriedState carried = CarriedState.open(spark, export);
        OneEventEach events = new OneEventEach(1, 0);
        try (VirtualTimeQuery<Slice> query = new VirtualTimeQuery<>(
                spark,
                RecordEncoder.of(Slice.class),
                slices -> job.wiring().wire(MigratedInput.of(slices, events), carried, SessionsJob.parameters()),
                job.outputMode(SessionsJob.parameters()),
                checkpoint,
                SessionsJob.INTERVAL)) {
            query.add(Slice.of(NOW.toEpochMilli()));
            query.startCounting(NOW);
            return keys(query.progressByTrigger().get(NOW.toEpochMilli()));
        }
    }

    private static long keys(StreamingQueryProgress progress) {
        return progress.stateOperators()[0].numRowsTotal();
    }
}
