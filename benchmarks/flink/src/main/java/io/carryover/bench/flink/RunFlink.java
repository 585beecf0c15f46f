package io.carryover.bench.flink;

import io.carryover.bench.child.Chore;
import io.carryover.bench.input.BatchEvents;
import io.carryover.bench.input.Workload;
import io.carryover.bench.sessions.RunAnswer;
import io.carryover.bench.sessions.RunRequest;
import io.carryover.bench.sessions.Runner;
import io.carryover.bench.sessions.Side;
import io.carryover.bench.sessions.SideRuns;
import io.carryover.scenarios.gapsessions.GapSessions;
import java.io.IOException;

/** Runs one of Flink's sides through workloads, in a JVM without Spark. */
public final class RunFlink implements Chore<RunRequest, RunAnswer> {

    @Override
    public Class<RunRequest> requestType() {
        return RunRequest.class;
    }

    @Override
    public Class<RunAnswer> answerType() {
        return RunAnswer.class;
    }

    @Override
    public RunAnswer run(RunRequest request) throws IOException {
        return SideRuns.run(request, RunFlink::runner);
    }

    private static Runner runner(RunRequest request, Workload workload) {
        Backend backend = request.side() == Side.FLINK_HEAP ? Backend.HEAP : Backend.ROCKSDB;
        FlinkRunner.Schedule schedule = new FlinkRunner.Schedule(
                Workload.START,
                Workload.INTERVAL,
                workload.gap(),
                workload.parameters().get(GapSessions.WATERMARK_DELAY));
        return new FlinkRunner(new BatchEvents(workload), schedule, backend, SideRuns.checkpoint(request, workload));
    }
}
