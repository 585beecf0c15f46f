package io.carryover.bench.child;

import io.carryover.carried.job.JobJson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a JVM for a chore is started: with the module options of this one, and a heap of its own.
 *
 * @param heapMb the size of its heap, from the beginning
 * @param cores how many processors it sees
 * @param options more options of the JVM
 * @param classPath of the chore
 * @param folder where its files go, with what it says in {@code child.log}
 */
public record ChildJvm(int heapMb, int cores, List<String> options, String classPath, Path folder) {

    public ChildJvm {
        options = List.copyOf(options);
    }

    /** With the class path of this one. */
    public ChildJvm(int heapMb, int cores, List<String> options, Path folder) {
        this(heapMb, cores, options, System.getProperty("java.class.path"), folder);
    }

    public ChildJvm(int heapMb, Path folder) {
        this(heapMb, Runtime.getRuntime().availableProcessors(), List.of(), folder);
    }

    public ChildJvm withClassPath(String other) {
        return new ChildJvm(heapMb, cores, options, other, folder);
    }

    /** Options as they stand in the report. */
    public String described() {
        return "-Xms" + heapMb + "m -Xmx" + heapMb + "m -XX:ActiveProcessorCount=" + cores
                + (options.isEmpty() ? "" : " " + String.join(" ", options));
    }

    /**
     * @throws ChildFailure if it ends without an answer; it names the log
     */
    public <Q extends Record, A extends Record> A run(Chore<Q, A> chore, Q request) {
        return run(chore.getClass().getName(), chore.answerType(), request);
    }

    /**
     * @param chore class name of a chore that may not be on the class path of this JVM
     * @throws ChildFailure if it ends without an answer; it names the log
     */
    public <Q extends Record, A extends Record> A run(String chore, Class<A> answerType, Q request) {
        try {
            Files.createDirectories(folder);
            Path asked = Files.writeString(folder.resolve("request.json"), JobJson.line(request));
            Path answered = folder.resolve("answer.json");
            Files.deleteIfExists(answered);
            int exitCode = run(List.of(chore, asked.toString(), answered.toString()));
            if (!Files.exists(answered)) {
                throw new ChildFailure(chore + " ended with " + exitCode + " and no answer: see " + log());
            }
            return JobJson.read(answerType, Files.readString(answered));
        } catch (IOException e) {
            throw new ChildFailure(chore + ": " + e.getMessage());
        }
    }

    private int run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        moduleOptions().forEach(command::add);
        command.addAll(List.of(described().split(" ")));
        command.add("-Dlog4j2.configurationFile=classpath:carryover-bench-log4j2.properties");
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log().toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return waitFor(builder.start());
    }

    /** The child never outlives this process. */
    private static int waitFor(Process process) {
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            int exitCode = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            return exitCode;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new ChildFailure("interrupted");
        }
    }

    private static Stream<String> moduleOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-opens")
                        || option.startsWith("--enable-native-access")
                        || option.startsWith("-XX:+IgnoreUnrecognizedVMOptions")
                        || option.startsWith("-Dio.netty")
                        || option.startsWith("-Djdk.reflect"));
    }

    private Path log() {
        return folder.resolve("child.log");
    }
}
