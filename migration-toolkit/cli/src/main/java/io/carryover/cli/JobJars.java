package io.carryover.cli;

import io.carryover.scenarios.options.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The jars with the classes of a job: paths here, or URIs that Spark fetches. */
final class JobJars {

    @Option(
            names = "--jars",
            split = ",",
            paramLabel = "JAR",
            description =
                    "The jars of the job, with the classes of its keys and states; not needed for a job of Carryover.")
    private List<String> jars = List.of();

    /** @throws UsageException if one is not there */
    void check() {
        for (String jar : jars) {
            if (!isRemote(jar) && !Files.isRegularFile(Path.of(jar))) {
                throw new UsageException("--jars " + jar + ": no such file");
            }
        }
    }

    /** These, and that of Carryover's own jobs of a side. */
    List<String> with(Path ownJobs) {
        return Stream.concat(jars.stream(), Stream.of(ownJobs.toString())).toList();
    }

    String asSparkTakesThem() {
        return jars.stream()
                .map(jar -> isRemote(jar) ? jar : Path.of(jar).toAbsolutePath().toString())
                .collect(Collectors.joining(","));
    }

    private static boolean isRemote(String jar) {
        return jar.matches("[a-z][a-z0-9+.-]*:.*");
    }
}
