package io.carryover.bench.sessions;

import io.carryover.bench.child.Chore;
import io.carryover.bench.input.BatchEvents;
import io.carryover.bench.input.Workload;
import java.util.Map;

/** Runs a side and stops it in the middle between two batches that write all of the legacy side's state. */
public final class LeaveCheckpoint implements Chore<RunRequest, RunAnswer> {

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
        SideRuns.delete(SideRuns.checkpoint(request, workload));
        try (Runner runner = RunSide.runner(request, workload)) {
            runner.start();
            for (int batch = 1; batch <= batches(workload); batch++) {
                events.prepare(batch);
                runner.runBatch(batch);
            }
        }
        return new RunAnswer(Map.of());
    }

    static int batches(Workload workload) {
        return workload.batches() + Workload.STATE_CHECKPOINT_BATCHES / 2;
    }
}
