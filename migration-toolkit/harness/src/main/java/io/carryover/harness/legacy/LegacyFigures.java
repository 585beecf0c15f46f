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
    private final Map<Integer, List<Long>> stateRows = new HashMap<>();

    LegacyFigures(VirtualTimeStreaming streaming, CaseSteps steps) {
        this.streaming = streaming;
        this.steps = steps;
    }

    /** To be called behind each step. */
    void note(List<JavaDStream<String>> wired, Instant time) {
        for (int output = 0; output < wired.size(); output++) {
            OptionalLong rows = streaming.stateRows(wired.get(output), time);
            stateRows.computeIfAbsent(output, o -> new ArrayList<>()).add(rows.isPresent() ? rows.getAsLong() : null);
        }
    }

    /** Of an output, counted from 0 in the order of wiring. */
    List<StepFigures> of(int output) {
        List<StepFigures> figures = new ArrayList<>();
        streaming.millisByBatch(output).forEach((time, millis) -> {
            int step = steps.stepAt(time);
            figures.add(new StepFigures(step, millis, stateRows.get(output).get(step - 1)));
        });
        return figures;
    }
}
