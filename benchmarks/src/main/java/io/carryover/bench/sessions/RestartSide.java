package io.carryover.bench.sessions;

import io.carryover.bench.child.Chore;
import io.carryover.bench.child.Meter;
import io.carryover.bench.input.BatchEvents;
import io.carryover.bench.input.Workload;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.RunResult;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Goes on from what {@link LeaveCheckpoint} has left, in a new JVM: the time until the first new batch is done, without that of
 * Spark's own start.
 */
public final class RestartSide implements Chore<RunRequest, RunAnswer> {

    @Override
    public Class<RunRequest> requestType() {
        return RunRequest.class;
    }

    @Override
    public Class<RunAnswer> answerType() {
        return RunAnswer.class;
    }

    @Override
    public RunAnswer run(RunRequest request) throws Exception {
        Workload workload = request.workloads().get(0);
        BatchEvents events = new BatchEvents(workload);
        int before = LeaveCheckpoint.batches(workload);
        Meter meter = Meter.start();
        try (Restartable runner = (Restartable) RunSide.runner(request, workload)) {
            events.prepare(
                    workload.batches() + 1, before + 1); // the legacy side reads those behind its last state again
            double cpuBefore = meter.cpuSeconds();
            long begun = System.nanoTime();
            runner.restart(before);
            runner.runBatch(before + 1);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Map<Measure, Double> figures = new EnumMap<>(meter.figures());
            figures.put(Measure.CPU_SECONDS, meter.cpuSeconds() - cpuBefore);
            figures.put(Measure.RESTART_SECONDS, seconds);
            runOn(runner, workload, events, before + 2);
            return new RunAnswer(Map.of(workload.name(), result(request.round(), figures, workload, runner)));
        } finally {
            SideRuns.delete(SideRuns.checkpoint(request, workload));
        }
    }

    /** Until the legacy side writes its state, so that it can be counted. */
    private static void runOn(Runner runner, Workload workload, BatchEvents events, int first) {
        for (int batch = first; batch <= last(workload); batch++) {
            events.prepare(batch);
            runner.runBatch(batch);
        }
    }

    private static int last(Workload workload) {
        return workload.batches() + Workload.STATE_CHECKPOINT_BATCHES;
    }

    /** No session ends, so all keys have to be there, with all of their events. */
    private static RunResult result(int round, Map<Measure, Double> figures, Workload workload, Runner runner)
            throws Exception {
        RunResult run = RunResult.of(round, figures, runner.stopAndCountState().counts());
        StateLeft complete = new StateLeft(workload.keys(), workload.eventsUntil(last(workload)));
        return new Counts(Set.of(complete.counts())).checked(run);
    }
}
