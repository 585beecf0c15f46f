package io.carryover.differences;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.runtime.LoggedProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGTERM in the middle of a batch of each side, with a local master and {@code stopGracefullyOnShutdown}. Of two
 * processes, which start side by side to save time, one has a hook that comes before those of Spark.
 */
class D31StoppingOnSigtermTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void sparksHooksBreakBothBatchesOffAndAHookBeforeThemLetsThemEnd(@TempDir Path plain, @TempDir Path hooked)
            throws Exception {
        try (LoggedProcess withoutHook = start(plain, false);
                LoggedProcess withHook = start(hooked, true)) {
            terminateInMidBatch(withoutHook);
            terminateInMidBatch(withHook);

            assertThat(withoutHook.output())
                    .contains("RejectedExecutionException")
                    .doesNotContain("DStream is through", "query is through");
            assertThat(plain.resolve("checkpoint/offsets/0")).exists();
            assertThat(plain.resolve("checkpoint/commits/0")).doesNotExist();

            assertThat(withHook.output())
                    .contains("DStream is through", "query is through")
                    .doesNotContain("RejectedExecutionException");
            assertThat(hooked.resolve("checkpoint/commits/0")).exists();
        }
    }

    private static void terminateInMidBatch(LoggedProcess jobs) throws InterruptedException {
        jobs.awaitOutput("DStream has begun", PATIENCE);
        jobs.awaitOutput("query has begun", PATIENCE);
        jobs.terminate();
        jobs.awaitExit(PATIENCE);
    }

    private static LoggedProcess start(Path folder, boolean hook) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("input")).resolve("1"), "a");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(TerminatedJobs.class.getName(), folder.toString(), "" + hook));
        return LoggedProcess.start(new ProcessBuilder(command), folder.resolve("jobs.log"));
    }
}
