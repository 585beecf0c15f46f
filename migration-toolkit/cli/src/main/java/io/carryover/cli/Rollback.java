package io.carryover.cli;

import io.carryover.carried.job.JobJson;
import io.carryover.migrated.checkpoint.RefusedQueryException;
import io.carryover.migrated.rollback.Outcome;
import io.carryover.migrated.rollback.RollbackRequest;
import io.carryover.migrated.rollback.RollbackResult;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** State and offsets out of the checkpoint of a migrated query, for the legacy job to go on with. */
@Command(
        name = "rollback",
        description = {
            "Carries state and Kafka offsets of a migrated query back to the legacy job, which begins with them at its"
                    + " --initial-state: as of the last batch that the query has committed. Stop the query first. Nothing"
                    + " is written into its checkpoint. Runs as a Spark job.",
            "What mapGroupsWithState, flatMapGroupsWithState and transformWithState keep can be carried back; the"
                    + " state of built-in operators is Spark's own."
        },
        footer = {
            "",
            "Exit codes: 0 carried back; 1 failure; 2 a mistake in the options; 4 refused, as the checkpoint is broken"
                    + " or keeps what no other job can take, or the query still runs."
        })
final class Rollback implements Callable<Integer> {

    private static final String MAIN = "io.carryover.migrated.rollback.Main";

    @Option(
            names = "--checkpoint",
            required = true,
            paramLabel = "DIR",
            description = "The checkpoint folder of the query, on any file system that Hadoop knows.")
    private String checkpoint;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write: a new or empty one, or what an interrupted run has left.")
    private String out;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description =
                    "How long behind a key's last event, in processing time, the query sets the key's timeout or last"
                            + " timer, such as \"5 minutes\": so the legacy job's timeouts go on instead of starting"
                            + " again. Not needed where the state tells the time itself.")
    private String timeout;

    @Option(
            names = "--watermark",
            paramLabel = "INSTANT",
            description =
                    "The watermark that the query was begun with, such as 2026-01-01T00:00:00Z, where its checkpoint does"
                            + " not remember it: of a job of yours that sets it by withWatermark, or opens its export"
                            + " without naming its checkpoint.")
    private Instant watermark;

    @Mixin
    private SparkOptions spark;

    @Option(names = "--json", description = "Print the result as one line of JSON.")
    private boolean json;

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RollbackRequest request = new RollbackRequest(
                checkpoint, out, TimeoutText.ms(timeout), watermark == null ? null : watermark.toEpochMilli());
        Terminal terminal = Terminal.of(spec);
        ToolJob job = spark.job(Side.MIGRATED, MAIN, terminal, main.isVerbose());
        RollbackResult result = result(JobJson.read(Outcome.class, job.run(JobJson.line(request))));
        terminal.print(json ? JobJson.line(result) : RollbackText.of(result));
        return 0;
    }

    private static RollbackResult result(Outcome outcome) {
        if (outcome.problem() == null) {
            return outcome.result();
        }
        throw failure(outcome.problem());
    }

    private static RuntimeException failure(Outcome.Problem problem) {
        return switch (problem.reason()) {
            case MISTAKE -> new UsageException(problem.message());
            case UNSAFE -> new RefusedQueryException(problem.message());
            case FAILURE -> new CommandFailure(problem.message() + "; --verbose shows what Spark says");
        };
    }
}
