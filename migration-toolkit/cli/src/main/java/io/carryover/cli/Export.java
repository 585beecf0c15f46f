package io.carryover.cli;

import io.carryover.carried.job.JobJson;
import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.export.ExportRequest;
import io.carryover.legacy.export.ExportResult;
import io.carryover.legacy.export.Outcome;
import io.carryover.legacy.export.RefusedExportException;
import io.carryover.legacy.export.SubmittedExport;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** State and offsets out of a legacy checkpoint. */
@Command(
        name = "export",
        description = {
            "Exports state and Kafka offsets out of the checkpoint of a legacy job, for the migrated job to begin with. The job"
                    + " is not started, and nothing is written into the checkpoint. Runs as a Spark job, one task for each"
                    + " partition of the state.",
            "The cut is the newest batch at which every state stream has its state on disk."
        },
        footer = {
            "",
            "Exit codes: 0 exported; 1 failure; 2 a mistake in the options; 4 refused, as the checkpoint is broken or unsafe to"
                    + " read, or has no state that could be carried over."
        })
final class Export implements Callable<Integer> {

    private static final String MAIN = "io.carryover.legacy.export.Main";

    @Option(
            names = "--checkpoint",
            required = true,
            paramLabel = "DIR",
            description =
                    "The checkpoint folder of the legacy job, on any file system that Hadoop knows; a copy will do.")
    private String checkpoint;

    @Mixin
    private JobJars jars;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write: a new or empty one, or what an interrupted export has left.")
    private String out;

    @Option(
            names = "--mapper",
            paramLabel = "CLASS",
            description = {
                "A class that makes of the state what the migrated job is to begin with; it implements"
                        + " io.carryover.legacy.export.StateMapper.",
                "Without it, the one that the job's jar names as a service; without any, the state is carried as it is."
            })
    private String mapper;

    @Option(
            names = "--watermark",
            paramLabel = "INSTANT",
            description =
                    "The watermark as of the cut, such as 2026-01-01T00:00:00Z, of a job that keeps one in its own way.")
    private Instant watermark;

    @Option(
            names = "--roll-forward",
            description =
                    "Compute the state of the last completed batch, from the newest on disk and the input behind it, which"
                            + " is read again.")
    private boolean rollForward;

    @Option(
            names = "--allow-older",
            description = "Take an older checkpoint if the newest cannot be read; the manifest says which.")
    private boolean allowOlder;

    @Option(
            names = "--allow",
            split = ",",
            paramLabel = "PATTERN",
            description =
                    "More classes that the checkpoint may hold, such as com.example.*, beyond those of Spark, Scala, the"
                            + " JDK and the job's jars; with --roll-forward also parameters of its Kafka consumers, by their"
                            + " names; can be repeated.")
    private List<String> allowed = List.of();

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
        jars.check();
        checkPatterns();
        Installation installation = Installation.current();
        Terminal terminal = Terminal.of(spec);
        SubmittedExport submitted =
                new SubmittedExport(request(), jars.with(installation.jobJar(Side.LEGACY)), allowed, allowOlder);
        ToolJob job = spark.job(Side.LEGACY, MAIN, terminal, main.isVerbose()).withJars(jars.asSparkTakesThem());
        ExportResult result = result(JobJson.read(Outcome.class, job.run(JobJson.line(submitted))));
        terminal.print(json ? JobJson.line(result) : ExportText.of(result));
        return 0;
    }

    private void checkPatterns() {
        try {
            AllowedClasses.of(List.of(), allowed);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--allow: " + e.getMessage());
        }
    }

    private ExportRequest request() {
        return new ExportRequest(
                checkpoint, out, mapper, watermark == null ? null : watermark.toEpochMilli(), rollForward);
    }

    private static ExportResult result(Outcome outcome) {
        if (outcome.problem() == null) {
            return outcome.result();
        }
        if (outcome.problem().reason() == null) {
            throw new CommandFailure(outcome.problem().message() + "; --verbose shows what Spark says");
        }
        throw RefusedExportException.of(
                outcome.problem().reason(), outcome.problem().message());
    }
}
