package io.carryover.cli;

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
        String message = error instanceof CommandFailure ? error.getMessage() : error.toString();
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + oneLine(message));
        if (verbose) {
            error.printStackTrace(command.getErr());
        }
        return ExitCode.SOFTWARE;
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
