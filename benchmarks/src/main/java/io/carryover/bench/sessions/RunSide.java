package io.carryover.bench.sessions;

import io.carryover.bench.child.Chore;
import io.carryover.bench.engine.BenchSession;
import io.carryover.bench.input.Slice;
import io.carryover.bench.input.Workload;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** Runs a side through workloads. */
public final class RunSide implements Chore<RunRequest, RunAnswer> {

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
        return SideRuns.run(request, RunSide::runner);
    }

    static Runner runner(RunRequest request, Workload workload) {
        Side side = request.side();
        String checkpoint = SideRuns.checkpoint(request, workload).toString();
        return switch (side.engine()) {
            case FOLD -> new FoldRunner(workload);
            case LEGACY -> new LegacyRunner(session(request), workload, side, checkpoint);
            case MIGRATED -> new MigratedRunner(session(request), workload, side, checkpoint);
            case FLINK -> throw new IllegalArgumentException(side.title() + " has another chore");
        };
    }

    private static SparkSession session(RunRequest request) {
        return BenchSession.start(Slice.PER_BATCH, request.side().options(request.options()));
    }
}
