package io.carryover.cli;

import io.carryover.runtime.BuiltParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Spark's own small cluster: the driver starts a master and a worker, and that an executor in a JVM of its own, which knows nothing but
 * the Spark home and fetches the application's jars. A worker leaves what executors say below the Spark home, so each test has a home
 * of its own, made of the assembled one.
 */
record SmallCluster(Path home) implements AutoCloseable {

    private static final List<String> OF_A_HOME = List.of("bin", "conf", "jars");

    private static final List<String> OPTIONS = List.of(
            "--master=local-cluster[1,1,1024]", "--spark-conf=spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1");

    static SmallCluster in(Path folder) throws IOException {
        Path assembled = BuiltParts.sparkSubmit().getParent().getParent();
        Path home = Files.createDirectory(folder.resolve("spark-home"));
        for (String part : OF_A_HOME) {
            Files.createSymbolicLink(home.resolve(part), assembled.resolve(part));
        }
        return new SmallCluster(home);
    }

    /** Runs a command on it that takes a master. */
    Carryover.Ended run(Path errors, String... arguments) throws IOException, InterruptedException {
        String[] all = Stream.concat(Stream.of(arguments), OPTIONS.stream()).toArray(String[]::new);
        ProcessBuilder command = RealInstallation.withoutArchive().command(all);
        command.environment().put("SPARK_HOME", home.toString());
        return Carryover.run(errors, command);
    }

    /** What executors have fetched and said: those that the commands up to now have had. */
    List<Path> filesOfExecutors(String name) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("work"))) {
            return files.filter(file -> file.endsWith(name)).toList();
        }
    }

    /** So that nobody who removes the folder comes by these links to what is not its own. */
    @Override
    public void close() throws IOException {
        for (String part : OF_A_HOME) {
            Files.delete(home.resolve(part));
        }
    }
}
