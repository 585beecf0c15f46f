package io.carryover.cli;

import io.carryover.carried.RefusedFolderException;
import io.carryover.carried.job.JobJson;
import io.carryover.migrated.verify.Outcome;
import io.carryover.migrated.verify.VerifyRequest;
import io.carryover.migrated.verify.VerifyResult;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Proof that what was exported is in the migrated job. */
@Command(
        name = "verify",
        description = {
            "Proves that a migrated query has all that it was started with: compares the export, key by key, with the state"
                    + " as of the end of the query's first batch, and where the export ends with where the query began to"
                    + " read. The query may go on meanwhile; nothing is written into its checkpoint. Runs as a Spark job.",
            "The first batch has records of its own, which change keys, and only the job knows which: a key that differs is not"
                    + " proved, and there must not be more of these than the records can have changed. The fewer records, the"
                    + " sharper the proof: as many records as keys can have changed all of them, and then the values of"
                    + " those that differ are not proved, only that the keys have arrived.",
            "Records do not explain a key that is missing: --timeout and --may-remove-keys say where it may be."
        },
        footer = {
            "",
            "Exit codes: 0 proved; 1 failure; 2 a mistake in the options; 3 keys are lost, more differ than can, or offsets do not"
                    + " meet; 4 refused, as the export"
                    + " or the checkpoint cannot be compared."
        })
final class Verify implements Callable<Integer> {

    private static final String MAIN = "io.carryover.migrated.verify.Main";

    @Option(
            names = "--export",
            required = true,
            paramLabel = "DIR",
            description = "The folder that export has written.")
    private String export;

    @Option(
            names = "--checkpoint",
            required = true,
            paramLabel = "DIR",
            description = "The checkpoint of the query that was started with it.")
    private String checkpoint;

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description =
                    "How long behind its last event a key times out, in processing time, such as \"30 minutes\": keys"
                            + " that were due by the first batch may be gone.")
    private String timeout;

    @Option(
            names = "--keys-per-record",
            defaultValue = "1",
            paramLabel = "NUMBER",
            description = "How many keys a record can change, as where it counts in several windows;"
                    + " ${DEFAULT-VALUE} by default.")
    private int keysPerRecord;

    @Option(
            names = "--may-remove-keys",
            description =
                    "The job can remove keys in its first batch, on an event or as they expire by event time: keys that"
                            + " are gone are then not proved, else they are taken for lost.")
    private boolean mayRemoveKeys;

    @Option(
            names = "--records",
            paramLabel = "NUMBER",
            description = "How many records the first batch had, if the source is not Kafka, whose offsets tell.")
    private Long records;

    @Option(
            names = "--pair",
            split = ",",
            paramLabel = "STREAM=NAME",
            description = {
                "The state of the query that a stream was carried into, such as mapWithState-1=sessions; can be repeated.",
                "Without it by the same name, and what is left by its order."
            })
    private Map<String, String> pairs = Map.of();

    @Option(
            names = "--examples",
            defaultValue = "20",
            paramLabel = "NUMBER",
            description = "How many differing keys are shown; ${DEFAULT-VALUE} by default.")
    private int examples;

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
        VerifyRequest request = request();
        Terminal terminal = Terminal.of(spec);
        ToolJob job = spark.job(Side.MIGRATED, MAIN, terminal, main.isVerbose());
        VerifyResult result = result(JobJson.read(Outcome.class, job.run(JobJson.line(request))));
        terminal.print(json ? JobJson.line(result) : VerifyText.of(result));
        return result.isProved() ? ExitCode.OK : ExitCodes.MISMATCH;
    }

    private VerifyRequest request() {
        requireAtLeast(1, "--keys-per-record", keysPerRecord);
        requireAtLeast(0, "--examples", examples);
        requireAtLeast(0, "--records", records == null ? 0 : records);
        return new VerifyRequest(
                export, checkpoint, TimeoutText.ms(timeout), keysPerRecord, mayRemoveKeys, records, pairs, examples);
    }

    private static void requireAtLeast(int least, String option, long given) {
        if (given < least) {
            throw new UsageException(option + " " + given + ": give a whole number from " + least);
        }
    }

    private static VerifyResult result(Outcome outcome) {
        if (outcome.problem() == null) {
            return outcome.result();
        }
        if (outcome.problem().isRefusal()) {
            throw new RefusedFolderException(outcome.problem().message());
        }
        throw new CommandFailure(outcome.problem().message() + "; --verbose shows what Spark says");
    }
}
