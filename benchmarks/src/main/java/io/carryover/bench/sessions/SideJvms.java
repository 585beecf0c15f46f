package io.carryover.bench.sessions;

import io.carryover.bench.BenchPlan;
import io.carryover.bench.child.ChildFailure;
import io.carryover.bench.child.ChildJvm;
import io.carryover.bench.input.Slice;
import io.carryover.bench.input.Workload;
import io.carryover.runtime.BuiltParts;
import io.carryover.runtime.LaunchFailure;
import java.nio.file.Path;
import java.util.List;

/**
 * The JVMs in which sides run: one for each round, and two where the second goes on from what the first has left.
 *
 * @param heapMb of each
 */
record SideJvms(BenchPlan plan, int heapMb) {

    /** Of a module of its own, whose class path has nothing of Spark's. */
    private static final String FLINK = "io.carryover.bench.flink.RunFlink";

    /** Options as they stand in the report. */
    String described() {
        return in(plan.work()).described();
    }

    /**
     * A run that fails is void, and costs no other one.
     *
     * @param workloads one with a restart is alone
     */
    RunAnswer run(Side side, List<Workload> workloads, int round) {
        try {
            return answer(side, workloads, round);
        } catch (ChildFailure | LaunchFailure e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return RunAnswer.failed(workloads, round, e.getMessage());
        }
    }

    private RunAnswer answer(Side side, List<Workload> workloads, int round) {
        Path folder = plan.work().resolve(workloads.get(0).name() + "-" + side.title() + "-" + round);
        RunRequest request = new RunRequest(
                side,
                workloads,
                round,
                plan.sparkOptions(),
                folder.resolve("checkpoints").toString());
        if (workloads.get(0).restart()) {
            in(folder.resolve("before")).run(new LeaveCheckpoint(), request);
            return in(folder).run(new RestartSide(), request);
        }
        return side.engine() == Side.Engine.FLINK
                ? in(folder).withClassPath(BuiltParts.flinkClassPath()).run(FLINK, RunAnswer.class, request)
                : in(folder).run(new RunSide(), request);
    }

    /** With no more processors than the tasks can use: those of a larger machine would collect and compile for nothing. */
    private ChildJvm in(Path folder) {
        return new ChildJvm(heapMb, Slice.cores(), plan.jvmOptions(), folder);
    }
}
