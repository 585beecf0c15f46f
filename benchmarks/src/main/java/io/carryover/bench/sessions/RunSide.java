package io.carryover.bench.sessions;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.carryover.bench.child.Chore;
import io.carryover.bench.engine.BenchSession;
import io.carryover.bench.input.Slice;
import io.carryover.bench.input.Workload;
import io.carryover.bench.report.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
    public RunAnswer run(RunRequest request) throws Exception {
        Map<String, RunResult> runs = new LinkedHashMap<>();
        for (Workload workload : request.workloads()) {
            Path checkpoint = checkpoint(request, workload);
            delete(checkpoint);
            try (Runner runner = runner(request, workload)) {
                MeasuredRun run = new MeasuredRun(workload, request.side(), runner);
                runs.put(workload.name(), run.run(request.round()));
            }
            delete(checkpoint);
        }
        return new RunAnswer(runs);
    }

    static Path checkpoint(RunRequest request, Workload workload) {
        return Path.of(request.folder(), workload.name());
    }

    static Runner runner(RunRequest request, Workload workload) {
        Side side = request.side();
        String checkpoint = checkpoint(request, workload).toString();
        return switch (side.engine()) {
            case FOLD -> new FoldRunner(workload);
            case LEGACY -> new LegacyRunner(session(request), workload, side, checkpoint);
            case MIGRATED -> new MigratedRunner(session(request), workload, side, checkpoint);
        };
    }

    private static SparkSession session(RunRequest request) {
        return BenchSession.start(Slice.PER_BATCH, Options.with(request.side().options(), request.options()));
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
