package io.carryover.harness.migrated;

import io.carryover.harness.CaseSteps;
import io.carryover.harness.EngineSession;
import io.carryover.harness.InputLine;
import io.carryover.harness.Outcome;
import io.carryover.harness.OutputLog;
import io.carryover.harness.SnapshotOf;
import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.records.RecordEncoder;
import io.carryover.migrated.virtualtime.VirtualTimeQuery;
import io.carryover.parity.Snapshot;
import io.carryover.parity.report.StepFigures;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.streaming.OutputMode;

/**
 * Runs one case through implementations of the migrated side, each a query of its own, side by side.
 *
 * @param folder an empty folder for the checkpoints and the outputs
 */
public record MigratedRun<E>(
        EngineSession engine,
        MigratedInput<E> input,
        List<MigratedImplementation<E>> implementations,
        CaseSteps steps,
        Path folder) {

    /** Runs all steps and reads the state from the checkpoints; by name of the implementation. */
    public Map<String, Outcome> run() {
        return run(IntStream.rangeClosed(1, steps.fixture().steps()).boxed().toList());
    }

    /**
     * Runs some of the steps: in the others nothing is added and no trigger fires.
     *
     * @param chosen from 1, in order
     */
    public Map<String, Outcome> run(List<Integer> chosen) {
        List<VirtualTimeQuery<InputLine>> running = new ArrayList<>();
        try {
            running.add(launch("rejects", OutputMode.Append(), input.rejects(), rejects()));
            for (MigratedImplementation<E> implementation : implementations) {
                running.add(launch(
                        implementation.name(),
                        implementation.mode(),
                        lines -> implementation.wiring().wire(input.events().apply(lines)),
                        outputs(implementation)));
            }
            running.forEach(query -> query.await(steps.fixture().settings().start()));
            long start = System.nanoTime();
            chosen.forEach(step -> runStep(running, step));
            double engineMillis = (System.nanoTime() - start) / 1e6;
            return outcomes(running.subList(1, running.size()), engineMillis);
        } finally {
            running.forEach(VirtualTimeQuery::close);
        }
    }

    private VirtualTimeQuery<InputLine> launch(
            String name, OutputMode mode, Function<Dataset<InputLine>, Dataset<String>> wiring, OutputLog log) {
        VirtualTimeQuery<InputLine> query = new VirtualTimeQuery<>(
                engine.session(),
                RecordEncoder.of(InputLine.class),
                wiring,
                mode,
                checkpoint(name),
                steps.fixture().settings().batchInterval());
        query.launch(steps.fixture().settings().start(), log::record);
        return query;
    }

    private void runStep(List<VirtualTimeQuery<InputLine>> queries, int step) {
        Instant time = steps.fixture().timeOf(step);
        List<InputLine> batch = steps.linesOf(step);
        queries.forEach(query -> query.add(batch));
        queries.forEach(query -> query.trigger(time));
        queries.forEach(query -> query.await(time));
    }

    private Map<String, Outcome> outcomes(List<VirtualTimeQuery<InputLine>> queries, double engineMillis) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < implementations.size(); i++) {
            MigratedImplementation<E> implementation = implementations.get(i);
            List<StepFigures> figures = figures(queries.get(i));
            outcomes.put(
                    implementation.name(),
                    new Outcome(snapshot(implementation, queries.get(i)), figures, engineMillis));
        }
        return outcomes;
    }

    private Snapshot snapshot(MigratedImplementation<E> implementation, VirtualTimeQuery<InputLine> query) {
        Optional<Map<Long, Long>> late =
                implementation.countsLateRecords() ? Optional.of(query.lateByTrigger()) : Optional.empty();
        query.close();
        List<String> state =
                implementation.projection().rows(new StateReader(engine.session(), checkpoint(implementation.name())));
        return new SnapshotOf(steps).snapshot(outputs(implementation), state, rejects(), late);
    }

    private List<StepFigures> figures(VirtualTimeQuery<InputLine> query) {
        List<StepFigures> figures = new ArrayList<>();
        query.figuresByTrigger()
                .forEach((time, batch) ->
                        figures.add(new StepFigures(steps.stepAt(time), batch.millis(), batch.stateRows())));
        return figures;
    }

    private OutputLog outputs(MigratedImplementation<E> implementation) {
        return new OutputLog(folder.resolve("outputs-" + implementation.name()).toString());
    }

    private OutputLog rejects() {
        return new OutputLog(folder.resolve("rejects").toString());
    }

    private String checkpoint(String name) {
        return folder.resolve("checkpoint-" + name).toString();
    }
}
