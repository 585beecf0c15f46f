package io.carryover.bench.flink;

import io.carryover.bench.input.Events;
import io.carryover.bench.input.Slice;
import io.carryover.bench.sessions.Runner;
import io.carryover.bench.sessions.StateLeft;
import io.carryover.scenarios.gapsessions.UserEvent;
import io.carryover.scenarios.gapsessions.UserSession;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * The job on a cluster in this JVM, a batch at a time: it is done when its rows have come out and, where one belongs to it,
 * its checkpoint is complete.
 */
final class FlinkRunner implements Runner {

    private final Events events;
    private final Schedule schedule;
    private final Backend backend;
    private final Path checkpoints;
    private final Board board = new Board(Slice.PER_BATCH);
    private MiniCluster cluster;
    private JobID job;
    private CompletableFuture<JobResult> end;

    /**
     * Which batches come when.
     *
     * @param start batch n comes n intervals later
     * @param gap of the sessions
     */
    record Schedule(Instant start, Duration interval, Duration gap, Duration watermarkDelay) {}

    FlinkRunner(Events events, Schedule schedule, Backend backend, Path checkpoints) {
        this.events = events;
        this.schedule = schedule;
        this.backend = backend;
        this.checkpoints = checkpoints;
    }

    @Override
    public void start() {
        Configuration options = backend.configuration(checkpoints);
        cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(options)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(Slice.PER_BATCH)
                .build());
        start(cluster);
        job = cluster.submitJob(graph(options)).join().getJobID();
        end = cluster.requestJobResult(job);
        end.thenAccept(this::tellFailure);
    }

    /** Runs a batch, from 1; returns when it is done. */
    @Override
    public void runBatch(int batch) {
        board.release(batch);
        board.awaitThrough(batch);
        if (backend.isCheckpointed(batch)) {
            cluster.triggerCheckpoint(job, CheckpointType.CONFIGURED).join();
        }
    }

    /** Rows that have come out so far. */
    @Override
    public long outputs() {
        return board.rows();
    }

    /** What all checkpoints so far have written, without what they share with earlier ones. */
    @Override
    public long checkpointBytes() {
        return cluster.getExecutionGraph(job)
                .join()
                .getCheckpointStatsSnapshot()
                .getSummaryStats()
                .getCheckpointedSize()
                .getSum();
    }

    /** Stops; Flink then ends every session that is still open. */
    @Override
    public StateLeft stopAndCountState() {
        board.release(Board.END);
        end.join();
        return board.sessionsAhead();
    }

    @Override
    public void close() {
        board.close();
        if (cluster != null) {
            cluster.closeAsync().join();
        }
    }

    private static void start(MiniCluster cluster) {
        try {
            cluster.start();
        } catch (Exception e) {
            throw new IllegalStateException("Flink does not start", e);
        }
    }

    private void tellFailure(JobResult result) {
        result.getSerializedThrowable().ifPresent(board::fail);
    }

    private StreamGraph graph(Configuration options) {
        StreamExecutionEnvironment flink = new StreamExecutionEnvironment(options);
        flink.setParallelism(Slice.PER_BATCH);
        DataStream<UserEvent> input = flink.addSource(
                new BatchSource(board.id(), events, schedule.start(), schedule.interval(), schedule.watermarkDelay()),
                TypeInformation.of(UserEvent.class));
        FlinkSessions.wire(input, schedule.gap())
                .transform("laps", TypeInformation.of(UserSession.class), new LapOperator(board.id()));
        return flink.getStreamGraph();
    }
}
