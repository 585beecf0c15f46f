package io.carryover.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes: results to standard output, all else to standard error.
 *
 * @param command as the user wrote it
 */
record Terminal(String command, PrintWriter out, PrintWriter err) {

    static Terminal of(CommandSpec spec) {
        return new Terminal(
                spec.qualifiedName(),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }

    void print(String text) {
        out.println(text);
        out.flush();
    }

    /** One line that says what is wrong. */
    void complain(String problem) {
        err.println(command + ": " + problem);
        err.flush();
    }

    Progress progress() {
        return System.console() == null ? new PlainProgress(err) : new LiveProgress(err);
    }
}
