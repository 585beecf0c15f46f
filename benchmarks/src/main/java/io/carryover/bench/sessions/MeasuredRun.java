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
 * measured is processing alone.
 */
record MeasuredRun(Workload workload, Side side, Runner runner) {

    private static final double P99 = 0.99;

    RunResult run(int round) throws IOException {
        BatchEvents events = new BatchEvents(workload);
        List<Double> batchMillis = new ArrayList<>();
        long inputs = 0;
        long measuredEvents = 0;
        double cpuSeconds = 0;
        long bytesBefore = 0;
        BatchEvents.forget();
        Meter meter = Meter.start();
        runner.start();
        for (int batch = 1; batch <= workload.batches(); batch++) {
            int size = events.prepare(batch);
            inputs += size;
            if (!workload.isMeasured(batch)) {
                runner.runBatch(batch);
                bytesBefore = runner.checkpointBytes();
                continue;
            }
            double cpuBefore = meter.cpuSeconds();
            long begun = System.nanoTime();
            runner.runBatch(batch);
            batchMillis.add((System.nanoTime() - begun) / 1e6);
            cpuSeconds += meter.cpuSeconds() - cpuBefore;
            measuredEvents += size;
        }
        Map<Measure, Double> figures = new EnumMap<>(meter.figures());
        figures.putAll(figures(batchMillis, measuredEvents, cpuSeconds));
        figures.put(
                Measure.CHECKPOINT_KB_PER_BATCH,
                (runner.checkpointBytes() - bytesBefore) / 1024.0 / workload.measured());
        Map<String, Long> counts = new TreeMap<>(Map.of("input", inputs, "output", runner.outputs()));
        counts.putAll(runner.stopAndCountState().counts());
        return new RunResult(round, figures, batchMillis, counts, null);
    }

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
