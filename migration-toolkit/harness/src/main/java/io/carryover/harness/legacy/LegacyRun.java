package io.carryover.harness.legacy;

import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.Outcome;
import io.carryover.harness.OutputLog;
import io.carryover.harness.SnapshotOf;
import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.time.LateRecords;
import io.carryover.legacy.virtualtime.BatchListener;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.parity.Snapshot;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
public record LegacyRun<E>(
        EngineSession engine,
        LegacyInput.Parsing<E> parsing,
        List<LegacyImplementation<E>> implementations,
        CaseSteps steps,
        Path folder) {

    /** Runs all steps and reads the state from the checkpoint; by name of the implementation. */
    public Map<String, Outcome> run() {
        Map<String, Map<Long, Long>> late = new ConcurrentHashMap<>();
        LateRecords.Listener listener = (name, time, count) ->
                late.computeIfAbsent(name, n -> new TreeMap<>()).put(time, count);
        LateRecords.addListener(listener);
        try {
            return outcomes(runSteps(), late);
        } finally {
            LateRecords.removeListener(listener);
        }
    }

    private LegacyFigures runSteps() {
        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.create(
                engine.context(), steps.fixture().settings().batchInterval(), checkpoint())) {
            LegacyFigures figures = wire(streaming);
            if (implementations.stream().noneMatch(LegacyImplementation::ownStateIntervals)) {
                streaming.checkpointStateInEveryBatch();
            }
            streaming.start(steps.fixture().settings().start());
            steps.times().forEach(figures::runBatch);
            return figures.end();
        }
    }

    private LegacyFigures wire(VirtualTimeStreaming streaming) {
        LegacyInput<E> input = parsing.parse(streaming.input(steps.lines()));
        streaming.wire(input.rejects(), listener(rejects()));
        LegacyFigures figures = new LegacyFigures(streaming, steps);
        for (LegacyImplementation<E> implementation : implementations) {
            JavaDStream<String> output = implementation.wiring().wire(input.events());
            int number = streaming.wire(output, listener(outputs(implementation)));
            figures.add(implementation.name(), output, number);
        }
        return figures;
    }

    /** Static, so that nothing but files goes into the checkpoint. */
    private static BatchListener listener(OutputLog log) {
        return log::record;
    }

    private Map<String, Outcome> outcomes(LegacyFigures figures, Map<String, Map<Long, Long>> late) {
        LegacyCheckpoint state = LeftState.asOf(steps.lastTime(), checkpoint(), engine);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (LegacyImplementation<E> implementation : implementations) {
            outcomes.put(
                    implementation.name(),
                    new Outcome(
                            snapshot(implementation, state, late),
                            figures.of(implementation.name()),
                            figures.engineMillis()));
        }
        return outcomes;
    }

    private Snapshot snapshot(
            LegacyImplementation<E> implementation, LegacyCheckpoint checkpoint, Map<String, Map<Long, Long>> late) {
        List<String> state =
                implementation.projection().rows(checkpoint, steps.lastTime().toEpochMilli());
        Optional<Map<Long, Long>> lateOfThis =
                implementation.lateCounter().map(name -> late.getOrDefault(name, Map.of()));
        return new SnapshotOf(steps).snapshot(outputs(implementation), state, rejects(), lateOfThis);
    }

    private OutputLog outputs(LegacyImplementation<E> implementation) {
        return new OutputLog(folder.resolve("outputs-" + implementation.name()).toString());
    }

    private OutputLog rejects() {
        return new OutputLog(folder.resolve("rejects").toString());
    }

    private String checkpoint() {
        return folder.resolve("checkpoint").toString();
    }
}
