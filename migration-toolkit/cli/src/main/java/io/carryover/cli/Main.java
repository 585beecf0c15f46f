package io.carryover.cli;

import io.carryover.migrated.compare.View;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code carryover}. Exit codes: 0 done or equal, 1 failure, 2 usage, 3 parity mismatch, 4 refused as
 * unsafe or corrupt, 5 a gap in the data; {@code run} ends with the exit code of the job.
 */
@Command(
        name = "carryover",
        description = "Carries stateful Spark Streaming (DStream) jobs over to Structured Streaming.",
        subcommands = {
            Demo.class,
            Parity.class,
            Compare.class,
            Inspect.class,
            Export.class,
            OffsetsCheck.class,
            Verify.class,
            Rollback.class,
            Report.class,
            Run.class,
            Bench.class
        })
public final class Main {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean verbose;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    boolean isVerbose() {
        return verbose;
    }

    static CommandLine commandLine() {
        Main main = new Main();
        return new CommandLine(main)
                .registerConverter(Side.class, Side::named)
                .registerConverter(View.class, Compare::view)
                .setParameterExceptionHandler(OneLineErrors::usage)
                .setExecutionExceptionHandler(
                        (error, command, parsed) -> OneLineErrors.failure(error, command, main.verbose));
    }
}
