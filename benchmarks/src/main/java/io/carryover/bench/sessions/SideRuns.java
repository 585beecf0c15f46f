package io.carryover.bench.sessions;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.carryover.bench.input.Workload;
import io.carryover.bench.report.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The workloads of a request, one after the other, whatever the engine. */
public final class SideRuns {

    private SideRuns() {}

    /** How a side is set up for a workload. */
    @FunctionalInterface
    public interface Runners {
        Runner of(RunRequest request, Workload workload);
    }

    public static RunAnswer run(RunRequest request, Runners runners) throws IOException {
        Map<String, RunResult> runs = new LinkedHashMap<>();
        for (Workload workload : request.workloads()) {
            Path checkpoint = checkpoint(request, workload);
            delete(checkpoint);
            try (Runner runner = runners.of(request, workload)) {
                runs.put(workload.name(), new MeasuredRun(workload, request.side(), runner).run(request.round()));
            }
            delete(checkpoint);
        }
        return new RunAnswer(runs);
    }

    /** Not there when a run begins. */
    public static Path checkpoint(RunRequest request, Workload workload) {
        return Path.of(request.folder(), workload.name());
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
