package io.carryover.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A way to start an application through the assembled Spark home: local, two cores, no web pages, a small heap.
 *
 * @param conf Spark properties on top of these
 */
public record SparkSubmit(Path jar, String mainClass, Map<String, String> conf) {

    public static SparkSubmit of(Path jar, String mainClass) {
        return new SparkSubmit(jar, mainClass, Map.of("spark.ui.enabled", "false"));
    }

    public SparkSubmit with(String key, String value) {
        Map<String, String> more = new TreeMap<>(conf);
        more.put(key, value);
        return new SparkSubmit(jar, mainClass, Map.copyOf(more));
    }

    /**
     * Starts it; the process is the application's JVM itself.
     *
     * @param folder working directory, which also takes Spark's temporary files and the output in {@code output.log}; a
     *     later start appends
     */
    public LoggedProcess start(Path folder, List<String> arguments) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                BuiltParts.sparkSubmit().toString(),
                "--class",
                mainClass,
                "--master",
                "local[2]",
                "--driver-memory",
                "512m",
                "--driver-java-options",
                "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UseSerialGC -Djava.io.tmpdir="
                        + temporary));
        conf.forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.add(jar.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_LOCAL_DIRS", temporary.toString());
        return LoggedProcess.start(builder, folder.resolve("output.log"));
    }
}
