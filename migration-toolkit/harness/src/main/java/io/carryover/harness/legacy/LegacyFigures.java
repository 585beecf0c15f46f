package io.carryover.harness.legacy;

import io.carryover.harness.CaseSteps;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.parity.report.StepFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.streaming.api.java.JavaDStream;

/** What the steps of each output cost and left. State rows are counted step by step: the engine deletes older state. */
final class LegacyFigures {

    private final VirtualTimeStreaming streaming;
    private final CaseSteps steps;
    private final List<Output> outputs = new ArrayList<>();
    private final Map<String, List<StepFigures>> byName = new HashMap<>();
    private double engineMillis;

    LegacyFigures(VirtualTimeStreaming streaming, CaseSteps steps) {
        this.streaming = streaming;
        this.steps = steps;
    }

    /**
     * @param number what the output got when it was wired
     */
    void add(String name, JavaDStream<String> rows, int number) {
        outputs.add(new Output(name, rows, number, new HashMap<>()));
    }

    void runBatch(Instant time) {
        long start = System.nanoTime();
        streaming.runBatch(time);
        engineMillis += (System.nanoTime() - start) / 1e6;
        noteStateRows(time);
    }

    /** What all batches so far took. */
    double engineMillis() {
        return engineMillis;
    }

    private void noteStateRows(Instant time) {
        for (Output output : outputs) {
            OptionalLong rows = streaming.stateRows(output.rows(), time);
            rows.ifPresent(count -> output.stateRows().put(time.toEpochMilli(), count));
        }
    }

    /** To be called while the job still runs. */
    LegacyFigures end() {
        outputs.forEach(output -> byName.put(output.name(), figuresOf(output)));
        return this;
    }

    /** Of an implementation, once the job has ended. */
    List<StepFigures> of(String name) {
        return byName.get(name);
    }

    private List<StepFigures> figuresOf(Output output) {
        List<StepFigures> figures = new ArrayList<>();
        streaming
                .millisByBatch(output.number())
                .forEach((time, millis) -> figures.add(new StepFigures(
                        steps.stepAt(time), millis, output.stateRows().get(time))));
        return figures;
    }

    private record Output(String name, JavaDStream<String> rows, int number, Map<Long, Long> stateRows) {}
}
