package io.carryover.parity.suite;

import io.carryover.dstream.LegacyJob;
import io.carryover.dstream.ParsedRecords;
import io.carryover.legacy.time.LateRecords;
import io.carryover.legacy.virtualtime.BatchListener;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.parity.Snapshot;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Json;
import io.carryover.scenarios.KeyedState;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.Parameters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.streaming.api.java.JavaDStream;

/**
 * Runs one case through implementations of the legacy side, all in one streaming context.
 *
 * @param folder an empty folder for the checkpoint and the outputs
 */
record LegacyRun<E extends Record>(
        EngineSession engine,
        Scenario<E> scenario,
        Parameters parameters,
        List<LegacyJob<E, ?>> jobs,
        CaseSteps steps,
        Path folder) {

    /** Runs all steps and reads the state from the checkpoint. */
    Map<Api, Snapshot> run() {
        Map<String, Map<Long, Long>> late = new ConcurrentHashMap<>();
        LateRecords.Listener listener = (name, time, count) ->
                late.computeIfAbsent(name, n -> new TreeMap<>()).put(time, count);
        LateRecords.addListener(listener);
        try {
            runSteps();
        } finally {
            LateRecords.removeListener(listener);
        }
        return snapshots(late);
    }

    private void runSteps() {
        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.create(
                engine.context(), steps.fixture().settings().batchInterval(), checkpoint())) {
            wire(streaming);
            streaming.start(steps.fixture().settings().start());
            for (Instant time : steps.times()) {
                streaming.runBatch(time);
            }
        }
    }

    private void wire(VirtualTimeStreaming streaming) {
        ParsedRecords<E> parsed = ParsedRecords.of(streaming.input(steps.records()), scenario.parser(parameters));
        streaming.wire(lines(parsed.rejects()), listener(rejects()));
        jobs.forEach(job ->
                streaming.wire(lines(job.wiring().wire(parsed.events(), parameters)), listener(outputs(job.api()))));
    }

    /** The only place that refers to the method: two references of different types in one class deserialize as one. */
    private static <T> JavaDStream<String> lines(JavaDStream<T> rows) {
        return rows.map(Json::line);
    }

    private Map<Api, Snapshot> snapshots(Map<String, Map<Long, Long>> late) {
        Map<Api, Snapshot> snapshots = new EnumMap<>(Api.class);
        for (LegacyJob<E, ?> job : jobs) {
            Map<Long, Long> lateOfJob = late.getOrDefault(job.name(), Map.of());
            snapshots.put(
                    job.api(),
                    new SnapshotOf(steps).snapshot(outputs(job.api()), state(job), rejects(), Optional.of(lateOfJob)));
        }
        return snapshots;
    }

    private List<KeyedState> state(LegacyJob<E, ?> job) {
        long lastStep = steps.fixture().timeOf(steps.fixture().steps()).toEpochMilli();
        return new LegacyState(checkpoint(), engine.context().hadoopConfiguration(), lastStep).of(job, parameters);
    }

    private static BatchListener listener(OutputLog log) {
        return log::record;
    }

    private OutputLog outputs(Api api) {
        return new OutputLog(folder.resolve("outputs-" + api.optionName()).toString());
    }

    private OutputLog rejects() {
        return new OutputLog(folder.resolve("rejects").toString());
    }

    private String checkpoint() {
        return folder.resolve("checkpoint").toString();
    }
}
