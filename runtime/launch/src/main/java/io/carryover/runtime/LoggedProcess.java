package io.carryover.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A process whose standard output and error go to a file; the end of that file is part of every failure message. */
public final class LoggedProcess implements AutoCloseable {

    private static final int TAIL_LINES = 40;
    private static final long LOOK_EVERY_MS = 100;

    private final Process process;
    private final Path log;

    private LoggedProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static LoggedProcess start(ProcessBuilder command, Path log) throws IOException {
        Process process = command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        // It must not outlive a run that is broken off.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new LoggedProcess(process, log);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Returns the exit code; 128 + n after signal n.
     *
     * @throws LaunchFailure if it has not ended by then
     */
    public int awaitExit(Duration within) throws InterruptedException {
        if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new LaunchFailure("does not end within " + within + "; " + tail());
        }
        return process.exitValue();
    }

    /** @throws LaunchFailure if it has not ended by then, or with another exit code than 0 */
    public void awaitSuccess(Duration within) throws InterruptedException {
        int exitCode = awaitExit(within);
        if (exitCode != 0) {
            throw new LaunchFailure("ended with " + exitCode + "; " + tail());
        }
    }

    /**
     * Waits until its output holds the text.
     *
     * @throws LaunchFailure if it has not by then, and at once if the process ends without
     */
    public void awaitOutput(String text, Duration within) throws InterruptedException {
        await(() -> output().contains(text), "says '" + text + "'", within);
    }

    /**
     * Waits until it does what it was started for.
     *
     * @param what it is, such as {@code answers}
     * @throws LaunchFailure if it does not by then, and at once if the process ends without
     */
    public void await(BooleanSupplier condition, String what, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS) && !condition.getAsBoolean()) {
                throw new LaunchFailure("ended before it " + what + "; " + tail());
            }
            if (System.nanoTime() > end) {
                throw new LaunchFailure("not within " + within + " it " + what + "; " + tail());
            }
        }
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL; returns when the process is gone. */
    public void killHard() {
        process.destroyForcibly().onExit().join();
    }

    public String output() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String tail() {
        List<String> lines = output().lines().toList();
        return "end of " + log + ":\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }

    @Override
    public void close() {
        killHard();
    }
}
