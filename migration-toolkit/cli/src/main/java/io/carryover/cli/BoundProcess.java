package io.carryover.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Consumer;

/** A process that ends with this JVM: the signal that ends this one ends that one first. */
final class BoundProcess {

    private Process process;

    private BoundProcess() {}

    /** Runs the command with this process's own input and outputs. Returns its exit code. */
    static int run(ProcessBuilder command) throws IOException, InterruptedException {
        BoundProcess bound = new BoundProcess();
        // Before the start: no signal may come between the two.
        Runtime.getRuntime().addShutdownHook(new Thread(bound::end));
        return bound.start(command.inheritIO()).waitFor();
    }

    /**
     * Runs the command, whose standard error goes where it says, and hands over the lines of its output as they come. Returns its
     * exit code.
     */
    static int run(ProcessBuilder command, Consumer<String> lines) throws IOException, InterruptedException {
        BoundProcess bound = new BoundProcess();
        Runtime.getRuntime().addShutdownHook(new Thread(bound::end));
        Process process = bound.start(command);
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(lines);
        }
        return process.waitFor();
    }

    private synchronized Process start(ProcessBuilder command) throws IOException {
        process = command.start();
        return process;
    }

    /** A job finishes its batch when it is told to end, so this waits; its exit code becomes ours. */
    private synchronized void end() {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        Runtime.getRuntime().halt(process.onExit().join().exitValue());
    }
}
