package io.carryover.bench.sessions;

import io.carryover.bench.input.BatchEvents;
import io.carryover.bench.input.MigratedInput;
import io.carryover.bench.input.Slice;
import io.carryover.bench.input.Workload;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import io.carryover.structured.MigratedJob;
import io.carryover.structured.gapsessions.GapSessionsBuiltin;
import io.carryover.structured.gapsessions.GapSessionsGroupState;
import io.carryover.structured.gapsessions.GapSessionsTransformWithState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.OutputMode;

/** A migrated job as it is shipped, with a sink that counts. */
final class MigratedRunner implements Restartable {

    private final SparkSession spark;
    private final Workload workload;
    private final Side side;
    private final String checkpoint;
    private final VirtualTimeQuery<Slice> query;
    private Supplier<Map<Long, Long>> outputs = Map::of;

    MigratedRunner(SparkSession spark, Workload workload, Side side, String checkpoint) {
        this.spark = spark;
        this.workload = workload;
        this.side = side;
        this.checkpoint = checkpoint;
        this.query = new VirtualTimeQuery<>(
                spark,
                RecordEncoder.of(Slice.class),
                slices -> wire(MigratedInput.of(slices, new BatchEvents(workload))),
                OutputMode.Append(),
                checkpoint,
                Workload.INTERVAL);
    }

    private Dataset<UserSession> wire(Dataset<UserEvent> events) {
        return switch (side) {
            case TRANSFORM_WITH_STATE_NO_TIMERS -> SessionsWithoutTimers.wire(events, workload.parameters());
            case BUILTIN -> wire(GapSessionsBuiltin.JOB, events);
            case GROUP_STATE_HDFS, GROUP_STATE_ROCKSDB -> wire(GapSessionsGroupState.JOB, events);
            default -> wire(GapSessionsTransformWithState.JOB, events);
        };
    }

    private Dataset<UserSession> wire(MigratedJob<UserEvent, UserSession> job, Dataset<UserEvent> events) {
        return job.wiring().wire(events, CarriedState.none(spark), workload.parameters());
    }

    @Override
    public void start() {
        outputs = query.startCounting(Workload.START);
    }

    /** The source starts over, as one that keeps its records would; the checkpoint knows how far the query came. */
    @Override
    public void restart(int batchesBefore) {
        for (int batch = 1; batch <= batchesBefore; batch++) {
            query.add(slices(batch));
        }
        outputs = query.startCounting(workload.timeOf(batchesBefore));
    }

    @Override
    public void runBatch(int batch) {
        Instant time = workload.timeOf(batch);
        query.add(slices(batch));
        query.trigger(time);
        query.await(time);
    }

    private List<Slice> slices(int batch) {
        return Slice.of(workload.timeOf(batch).toEpochMilli());
    }

    @Override
    public long outputs() {
        return outputs.get().values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public long checkpointBytes() {
        return WrittenBytes.all();
    }

    @Override
    public StateLeft stopAndCountState() {
        close();
        SessionsInCheckpoint left = new SessionsInCheckpoint(spark, checkpoint);
        return side == Side.BUILTIN ? left.ofWindows() : left.ofUsers();
    }

    @Override
    public void close() {
        query.close();
    }
}
