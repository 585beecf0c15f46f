package io.carryover.carryover;

import io.carryover.carried.Cut;
import io.carryover.harness.EngineSession;
import io.carryover.harness.OutputLog;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.checkpoint.RolledForward;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.export.ExportRequest;
import io.carryover.legacy.export.LegacyExport;
import io.carryover.legacy.virtualtime.BatchListener;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.restore.CarriedState;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.streaming.api.java.JavaDStream;

/**
 * The jobs of a team, on both sides, on the same input under virtual time: a batch a second. Each run has a name, under which its
 * checkpoint and its outputs are kept.
 *
 * @param folder an empty folder
 * @param input what comes in each batch, from the first
 */
record SecondBySecond<I>(EngineSession engine, Path folder, List<List<I>> input) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** When a legacy job writes its state. */
    enum State {
        /** Where the job says so, or Spark. */
        WHEN_DUE,
        IN_EVERY_BATCH
    }

    static Instant timeOf(int batch) {
        return START.plusSeconds(batch);
    }

    static int batchAt(long timeMs) {
        return Math.toIntExact((timeMs - START.toEpochMilli()) / SECOND.toMillis());
    }

    /** Runs a legacy job, which ends behind a batch as a crash does. */
    Rows legacy(String run, Function<JavaDStream<I>, JavaDStream<String>> job, State state, int last) {
        OutputLog outputs = outputsOf(run);
        try (VirtualTimeStreaming streaming =
                VirtualTimeStreaming.create(engine.context(), SECOND, checkpointOf(run))) {
            streaming.wire(job.apply(streaming.input(byTime())), recording(outputs));
            if (state == State.IN_EVERY_BATCH) {
                streaming.checkpointStateInEveryBatch();
            }
            streaming.start(START);
            for (int batch = 1; batch <= last; batch++) {
                streaming.runBatch(timeOf(batch));
            }
        }
        return Rows.of(outputs);
    }

    /** Exports what a legacy job has left, each state as it is. */
    Cut export(String run) throws IOException {
        ExportRequest request = new ExportRequest(checkpointOf(run), exported(), null, null, false);
        return LegacyExport.run(engine.session(), request, ReadOptions.TRUSTING)
                .manifest()
                .cut();
    }

    /** What a migrated job begins with. */
    CarriedState carried() throws IOException {
        return CarriedState.open(engine.session(), exported());
    }

    /** Runs a migrated job from behind a batch to the end of the input. */
    Rows migrated(String run, Encoder<I> type, Function<Dataset<I>, Dataset<String>> job, OutputMode mode, int cut) {
        OutputLog outputs = outputsOf(run);
        try (VirtualTimeQuery<I> query =
                new VirtualTimeQuery<>(engine.session(), type, job, mode, checkpointOf(run), SECOND)) {
            query.start(timeOf(cut), outputs::record);
            for (int batch = cut + 1; batch <= input.size(); batch++) {
                query.add(input.get(batch - 1));
                query.trigger(timeOf(batch));
                query.await(timeOf(batch));
            }
        }
        return Rows.of(outputs);
    }

    /** What a legacy job that ran to the end of the input keeps then, by key; on disk, or computed from what is. */
    Map<Object, Object> legacyState(String run, int stream) {
        long end = timeOf(input.size()).toEpochMilli();
        LegacyCheckpoint left =
                LegacyCheckpoint.read(checkpointOf(run), engine.context().hadoopConfiguration());
        LegacyCheckpoint atEnd =
                left.hasStateOf(end) ? left : RolledForward.to(end, left, checkpointOf(run), engine.context());
        Map<Object, Object> states = new HashMap<>();
        try (Stream<StateEntry> entries = atEnd.stateStreams().get(stream).read(end)) {
            entries.forEach(entry -> states.put(entry.key(), entry.state()));
        }
        return states;
    }

    /** What a migrated job keeps. */
    StateReader migratedState(String run) {
        return new StateReader(engine.session(), checkpointOf(run));
    }

    private Map<Instant, List<I>> byTime() {
        Map<Instant, List<I>> byTime = new HashMap<>();
        for (int batch = 1; batch <= input.size(); batch++) {
            byTime.put(timeOf(batch), input.get(batch - 1));
        }
        return byTime;
    }

    /** Static, so that nothing but files goes into the checkpoint. */
    private static BatchListener recording(OutputLog outputs) {
        return outputs::record;
    }

    private OutputLog outputsOf(String run) {
        return new OutputLog(folder.resolve(run).resolve("outputs").toString());
    }

    private String checkpointOf(String run) {
        return folder.resolve(run).resolve("checkpoint").toString();
    }

    private String exported() {
        return folder.resolve("carried").toString();
    }
}
