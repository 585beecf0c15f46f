package io.carryover.cli;

import com.google.common.base.Throwables;
import io.carryover.assess.UnreadableInput;
import io.carryover.assess.skeleton.RefusedSkeletonException;
import io.carryover.carried.RefusedFolderException;
import io.carryover.legacy.export.RefusedExportException;
import io.carryover.migrated.checkpoint.RefusedQueryException;
import io.carryover.migrated.compare.CannotCompareException;
import io.carryover.migrated.compare.CannotCompareException.Reason;
import io.carryover.pair.BadPair;
import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.report.BadReport;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** What a user sees of an error: one line, and the stack trace behind it when asked for. */
final class OneLineErrors {

    private OneLineErrors() {}

    static int usage(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + oneLine(error.getMessage()) + "; see " + name + " --help");
        return ExitCode.USAGE;
    }

    static int failure(Exception error, CommandLine command, boolean verbose) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + oneLine(message(error)));
        if (verbose) {
            error.printStackTrace(command.getErr());
        }
        return exitCode(error);
    }

    private static int exitCode(Exception error) {
        if (isRefusal(error)) {
            return ExitCodes.REFUSED;
        }
        return isMistakeOfTheUser(error) ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static boolean isMistakeOfTheUser(Exception error) {
        return error instanceof UsageException
                || error instanceof BadFixture
                || error instanceof BadPair
                || error instanceof CannotCompareException
                || error instanceof RefusedExportException;
    }

    /** What is there is unsafe to go on with. */
    private static boolean isRefusal(Exception error) {
        return error instanceof CannotCompareException comparison && comparison.reason() == Reason.CORRUPT
                || error instanceof RefusedExportException export
                        && export.reason() == RefusedExportException.Reason.UNSAFE
                || error instanceof RefusedQueryException
                || error instanceof RefusedCheckpoint
                || error instanceof UnreadableInput
                || error instanceof RefusedFolderException;
    }

    private static String message(Exception error) {
        boolean speaksForItself = isMistakeOfTheUser(error)
                || isRefusal(error)
                || error instanceof CommandFailure
                || error instanceof BadReport
                || error instanceof RefusedSkeletonException
                || error instanceof CannotStartException;
        return speaksForItself ? error.getMessage() : unexpected(error);
    }

    private static String unexpected(Exception error) {
        Throwable root = Throwables.getRootCause(error);
        String cause = root == error ? "" : " (" + firstLine(root.toString()) + ")";
        return firstLine(error.toString()) + cause + "; --verbose shows where";
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("[\\p{Cc}\\p{Cf}]", "?");
    }
}
