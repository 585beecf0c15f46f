package io.carryover.bench.sessions;

import io.carryover.bench.input.BatchEvents;
import io.carryover.bench.input.LegacyInput;
import io.carryover.bench.input.Workload;
import io.carryover.bench.plain.PlainMapWithState;
import io.carryover.bench.plain.PlainUpdateStateByKey;
import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.gapsessions.GapSessionsMapWithState;
import io.carryover.dstream.gapsessions.GapSessionsUpdateStateByKey;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StateStream;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.scenarios.gapsessions.OpenSessions;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** A legacy job, as it is shipped or plain, with a sink that counts. */
final class LegacyRunner implements Restartable {

    /** By batch time: a batch that is run again counts once. Static, as the sink is recovered from a checkpoint. */
    private static final Map<Long, Long> OUTPUTS = new ConcurrentHashMap<>();

    private final SparkSession spark;
    private final Workload workload;
    private final LegacyJob<UserEvent, UserSession> job;
    private final String checkpoint;
    private VirtualTimeStreaming streaming;
    private int lastBatch;

    LegacyRunner(SparkSession spark, Workload workload, Side side, String checkpoint) {
        this.spark = spark;
        this.workload = workload;
        this.job = job(side);
        this.checkpoint = checkpoint;
        OUTPUTS.clear();
    }

    private static LegacyJob<UserEvent, UserSession> job(Side side) {
        return switch (side) {
            case MAP_WITH_STATE -> GapSessionsMapWithState.JOB;
            case MAP_WITH_STATE_PLAIN -> PlainMapWithState.JOB;
            case UPDATE_STATE_BY_KEY_PLAIN -> PlainUpdateStateByKey.JOB;
            default -> GapSessionsUpdateStateByKey.JOB;
        };
    }

    @Override
    public void start() {
        streaming = VirtualTimeStreaming.create(context(), Workload.INTERVAL, checkpoint);
        wire();
        streaming.start(Workload.START);
    }

    @Override
    public void restart(int batchesBefore) {
        streaming = VirtualTimeStreaming.recover(context(), checkpoint);
        streaming.restart();
    }

    private void wire() {
        job.wiring()
                .wire(
                        LegacyInput.of(streaming.context().ssc(), new BatchEvents(workload)),
                        CarriedState.none(),
                        workload.parameters())
                .foreachRDD((rows, time) -> {
                    OUTPUTS.put(time.milliseconds(), rows.count());
                });
    }

    @Override
    public void runBatch(int batch) {
        streaming.runBatch(workload.timeOf(batch));
        lastBatch = batch;
    }

    @Override
    public long outputs() {
        return OUTPUTS.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public long checkpointBytes() {
        return WrittenBytes.all();
    }

    @Override
    public StateLeft stopAndCountState() {
        close();
        LegacyCheckpoint left =
                LegacyCheckpoint.read(checkpoint, spark.sparkContext().hadoopConfiguration(), ReadOptions.TRUSTING);
        return left.stateStreams().stream()
                .filter(job::mayOwn)
                .map(this::left)
                .max(Comparator.comparingLong(StateLeft::keys))
                .orElse(StateLeft.NOTHING);
    }

    /** The watermark's stream is one too, with a single row. */
    private StateLeft left(StateStream stream) {
        try (Stream<StateEntry> entries = stream.read(workload.timeOf(lastBatch).toEpochMilli())) {
            return entries.filter(entry -> job.stateType().isInstance(entry.state()))
                    .flatMap(entry -> job.projection().project(entry, workload.parameters()).stream())
                    .map(user -> StateLeft.of((OpenSessions) user.state()))
                    .reduce(StateLeft.NOTHING, StateLeft::and);
        }
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }

    @Override
    public void close() {
        if (streaming != null) {
            streaming.close();
            streaming = null;
        }
    }
}
