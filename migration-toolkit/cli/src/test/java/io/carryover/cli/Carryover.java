package io.carryover.cli;

import io.carryover.runtime.ClassArchive;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command, as tests start it: in this process or as one of its own.
 *
 * @param main the class of that process
 * @param archive for the Spark job that it starts
 */
record Carryover(Path home, Class<?> main, Optional<ClassArchive> archive) {

    /** The command's JVM, as the script has it, and the one of the Spark job that it starts. */
    private static final List<String> FOR_A_SHORT_LIFE =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-XX:+UseSerialGC");

    Carryover(Path home) {
        this(home, Main.class);
    }

    Carryover(Path home, Class<?> main) {
        this(home, main, Optional.empty());
    }

    Carryover with(Optional<ClassArchive> some) {
        return new Carryover(home, main, some);
    }

    /** What a command printed and ended with. */
    record Ended(int exitCode, String out, String err) {}

    /** In this process, for what ends before Spark would start. */
    static Ended here(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Ended(exitCode, out.toString(), err.toString());
    }

    /** As a process of its own, with the options and variables that the script sets. */
    ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(System.getProperty("spark.module.options").split(" ")));
        command.addAll(FOR_A_SHORT_LIFE);
        command.add("-Dcarryover.home=" + home);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        "",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "SPARK_SUBMIT_OPTS",
                        String.join(" ", FOR_A_SHORT_LIFE)));
        archive.ifPresent(some -> {
            builder.environment().merge("SPARK_SUBMIT_OPTS", some.jvmOptions(), (own, more) -> own + " " + more);
            builder.environment().putAll(some.environment());
        });
        return builder;
    }

    /** Runs such a process to its end. */
    Ended run(Path errors, String... arguments) throws IOException, InterruptedException {
        return run(errors, command(arguments));
    }

    /** The same, of a command that was given more. */
    static Ended run(Path errors, ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectError(errors.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(errors));
    }
}
