package io.carryover.bench.sessions;

import io.carryover.bench.child.Meter;
import io.carryover.bench.input.BatchEvents;
import io.carryover.bench.input.Workload;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.RunResult;
import io.carryover.bench.report.Statistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One side on one workload, batch by batch: a batch begins when its events are there and the batch before is done, so what is
 * measured is processing alone. What an engine does between two batches, such as writing snapshots of its state, takes CPU and
 * no time of a batch.
 */
record MeasuredRun(Workload workload, Side side, Runner runner) {

    private static final double P99 = 0.99;

    RunResult run(int round) throws IOException {
        BatchEvents.forget();
        Meter meter = Meter.start();
        runner.start();
        long inputs = warmUp();
        long bytesBefore = runner.checkpointBytes();
        double cpuBefore = meter.cpuSeconds();
        Measured measured = measure();
        double cpuSeconds = meter.cpuSeconds() - cpuBefore - measured.cpuOfPreparing();
        Map<Measure, Double> figures = new EnumMap<>(meter.figures());
        figures.putAll(figures(measured.batchMillis(), measured.events(), cpuSeconds));
        figures.put(
                Measure.CHECKPOINT_KB_PER_BATCH,
                (runner.checkpointBytes() - bytesBefore) / 1024.0 / workload.measured());
        Map<String, Long> counts =
                new TreeMap<>(Map.of("input", inputs + measured.events(), "output", runner.outputs()));
        counts.putAll(runner.stopAndCountState().counts());
        return new RunResult(round, figures, measured.batchMillis(), counts, null);
    }

    /** Returns the number of events. */
    private long warmUp() {
        BatchEvents events = new BatchEvents(workload);
        long inputs = 0;
        for (int batch = 1; batch < workload.firstMeasured(); batch++) {
            inputs += events.prepare(batch);
            runner.runBatch(batch);
        }
        return inputs;
    }

    private Measured measure() {
        BatchEvents events = new BatchEvents(workload);
        List<Double> batchMillis = new ArrayList<>();
        long inputs = 0;
        double cpuOfPreparing = 0;
        for (int batch = workload.firstMeasured(); batch <= workload.batches(); batch++) {
            double cpuBefore = Meter.threadCpuSeconds();
            inputs += events.prepare(batch);
            cpuOfPreparing += Meter.threadCpuSeconds() - cpuBefore;
            long begun = System.nanoTime();
            runner.runBatch(batch);
            batchMillis.add((System.nanoTime() - begun) / 1e6);
        }
        return new Measured(batchMillis, inputs, cpuOfPreparing);
    }

    /** @param cpuOfPreparing seconds that making the events took, which is no side's work */
    private record Measured(List<Double> batchMillis, long events, double cpuOfPreparing) {}

    private Map<Measure, Double> figures(List<Double> batchMillis, long events, double cpuSeconds) {
        double[] millis = batchMillis.stream().mapToDouble(Double::doubleValue).toArray();
        double seconds = Statistics.mean(millis) * millis.length / 1e3;
        return Map.of(
                Measure.BATCH_P50_MS,
                Statistics.percentile(0.5, millis),
                Measure.BATCH_P99_MS,
                Statistics.percentile(P99, millis),
                Measure.BATCH_MEAN_MS,
                Statistics.mean(millis),
                Measure.EVENTS_PER_SECOND,
                events / seconds,
                Measure.EVENTS_PER_SECOND_AND_CORE,
                events / seconds / side.cores(),
                Measure.CPU_SECONDS,
                cpuSeconds);
    }
}
