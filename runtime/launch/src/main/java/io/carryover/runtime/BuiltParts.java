package io.carryover.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the build leaves what can be started. */
public final class BuiltParts {

    private static final String FLINK_CLASSES = "benchmarks/flink/target/classes";
    private static final String FLINK_LIBS = "target/flink/libs";

    private static final Pattern FLINK_CORE = Pattern.compile("flink-core-(\\d.*)\\.jar");

    private BuiltParts() {}

    public static Path sparkSubmit() {
        return built("target/spark-home/bin/spark-submit");
    }

    public static Path kafkaLibs() {
        return built("target/kafka-broker/libs");
    }

    public static Path legacyJobs() {
        return built("dstream-jobs/target/dstream-jobs.jar");
    }

    public static Path migratedJobs() {
        return built("structured-jobs/target/structured-jobs.jar");
    }

    /** Whether the benchmarks on Flink are built; they are in no part of the build that is not asked for everything. */
    public static boolean hasFlink() {
        return Files.isDirectory(root().resolve(FLINK_LIBS)) && Files.isDirectory(root().resolve(FLINK_CLASSES));
    }

    /** Of the benchmarks on Flink, with nothing of Spark's. */
    public static String flinkClassPath() {
        return built(FLINK_CLASSES) + File.pathSeparator + built(FLINK_LIBS).resolve("*");
    }

    /** Of Flink, as the benchmarks run it; empty if they are not built. */
    public static Optional<String> flinkVersion() {
        if (!hasFlink()) {
            return Optional.empty();
        }
        try (Stream<Path> libs = Files.list(root().resolve(FLINK_LIBS))) {
            return libs.map(lib -> FLINK_CORE.matcher(lib.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path built(String path) {
        Path file = root().resolve(path);
        if (!Files.exists(file)) {
            throw new LaunchFailure(file + " is missing: build it with ./mvnw -DskipTests package");
        }
        return file;
    }

    /** The command line is told; tests start in their module from Maven, in the root from some editors. */
    private static Path root() {
        return rootAt(Path.of(System.getProperty("carryover.home", "")).toAbsolutePath());
    }

    /**
     * The folder with the build, from one in it.
     *
     * @throws LaunchFailure if there is none
     */
    static Path rootAt(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new LaunchFailure("no mvnw in " + start
                + " or above it: start in Carryover's folder, or name it with -Dcarryover.home=FOLDER");
    }
}
