package io.carryover.cli;

import io.carryover.carried.job.JobJson;
import io.carryover.legacy.checkpoint.AllowedClasses;
import io.carryover.legacy.inspect.LegacyInspection;
import io.carryover.migrated.inspect.QueryInspection;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What is in a checkpoint of either kind. */
@Command(
        name = "inspect",
        description = {
            "Shows what a checkpoint holds, of a DStream job or of a Structured Streaming query, on any file system that"
                    + " Hadoop knows. The job is not started and nothing is written into the folder.",
            "A DStream checkpoint consists of serialized objects of the job's classes: name its jars. Classes that are"
                    + " neither of them nor of Spark, Scala or the JDK's values are refused, before an object is made."
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 failure; 2 a mistake in the options; 4 refused, as the checkpoint is broken or holds"
                    + " classes that are not allowed."
        })
final class Inspect implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The checkpoint folder, or a copy of it.")
    private String folder;

    @Mixin
    private JobJars jars;

    @Option(
            names = "--allow",
            split = ",",
            paramLabel = "PATTERN",
            description =
                    "Further classes that a DStream checkpoint may hold: com.acme.Money, com.acme.* or com.acme.**.")
    private List<String> allowed = List.of();

    @Option(
            names = "--allow-older",
            description = "If the newest metadata of a DStream checkpoint cannot be read, takes the newest that can.")
    private boolean allowOlder;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        EngineLog.configure(main.isVerbose());
        jars.check();
        checkPatterns();
        Side side = CheckpointKind.of(folder, new Configuration());
        Terminal.of(spec).print(side == Side.LEGACY ? legacy() : migrated());
        return ExitCode.OK;
    }

    private String legacy() throws IOException, InterruptedException {
        List<String> allJars = jars.with(Installation.current().jobJar(Side.LEGACY));
        String request =
                JobJson.line(new io.carryover.legacy.inspect.InspectRequest(folder, allJars, allowed, allowOlder));
        var outcome = JobJson.read(
                io.carryover.legacy.inspect.Outcome.class,
                job(Side.LEGACY, io.carryover.legacy.inspect.Main.class).run(request));
        if (outcome.failure() != null) {
            throw new CommandFailure(outcome.failure() + "; --verbose shows where");
        }
        LegacyInspection inspection = orRefuse(outcome.inspection(), outcome.refusal());
        return json ? JobJson.line(inspection) : LegacyPage.of(inspection);
    }

    private String migrated() throws IOException, InterruptedException {
        String request = JobJson.line(new io.carryover.migrated.inspect.InspectRequest(folder));
        var outcome = JobJson.read(
                io.carryover.migrated.inspect.Outcome.class,
                job(Side.MIGRATED, io.carryover.migrated.inspect.Main.class).run(request));
        QueryInspection inspection = orRefuse(outcome.inspection(), outcome.refusal());
        return json ? JobJson.line(inspection) : QueryPage.of(inspection);
    }

    private ToolJob job(Side side, Class<?> jobMain) {
        return new ToolJob(
                        Installation.current(),
                        Terminal.of(spec),
                        side,
                        jobMain.getName(),
                        "local[*]",
                        Map.of("spark.sql.session.timeZone", "UTC"),
                        main.isVerbose())
                .withJars(jars.asSparkTakesThem());
    }

    private static <T> T orRefuse(T inspection, String refusal) {
        if (inspection == null) {
            throw new RefusedCheckpoint(refusal);
        }
        return inspection;
    }

    private void checkPatterns() {
        try {
            AllowedClasses.of(List.of(), allowed);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--allow " + e.getMessage());
        }
    }
}
