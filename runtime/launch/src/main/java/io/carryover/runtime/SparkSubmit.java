package io.carryover.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A way to start an application through the assembled Spark home: local, two cores, no web pages; unless told otherwise with a
 * small heap and a JVM that is up fast.
 *
 * @param conf Spark properties on top of these
 */
public record SparkSubmit(Path jar, String mainClass, int heapMb, String jvmOptions, Map<String, String> conf) {

    private static final int SMALL_HEAP_MB = 512;
    private static final String UP_FAST = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UseSerialGC";

    public static SparkSubmit of(Path jar, String mainClass) {
        return new SparkSubmit(jar, mainClass, SMALL_HEAP_MB, UP_FAST, Map.of("spark.ui.enabled", "false"));
    }

    public SparkSubmit with(String key, String value) {
        Map<String, String> more = new TreeMap<>(conf);
        more.put(key, value);
        return new SparkSubmit(jar, mainClass, heapMb, jvmOptions, Map.copyOf(more));
    }

    public SparkSubmit withJvm(int ofHeapMb, String options) {
        return new SparkSubmit(jar, mainClass, ofHeapMb, options, conf);
    }

    /**
     * Starts it; the process is the application's JVM itself.
     *
     * @param folder working directory, which also takes Spark's temporary files and the output in {@code output.log}; a
     *     later start appends
     */
    public LoggedProcess start(Path folder, List<String> arguments) throws IOException {
        Optional<ClassArchive> archive = ClassArchive.ofThisRun();
        return start(
                folder,
                arguments,
                archive.map(ClassArchive::jvmOptions).orElse(""),
                archive.map(ClassArchive::environment).orElse(Map.of()));
    }

    LoggedProcess start(Path folder, List<String> arguments, String moreJvmOptions, Map<String, String> moreEnvironment)
            throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                BuiltParts.sparkSubmit().toString(),
                "--class",
                mainClass,
                "--master",
                "local[2]",
                "--driver-memory",
                heapMb + "m",
                "--driver-java-options",
                String.join(" ", jvmOptions, moreJvmOptions, "-Djava.io.tmpdir=" + temporary)));
        conf.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.add(jar.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(moreEnvironment);
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", temporary.toString());
        return LoggedProcess.start(builder, folder.resolve("output.log"));
    }
}
