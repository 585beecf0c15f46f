package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build leaves what the tests start. */
final class Repository {

    private static final Path ROOT = findRoot();

    private Repository() {}

    static Path sparkSubmit() {
        return built("target/spark-home/bin/spark-submit");
    }

    static Path kafkaLibs() {
        return built("target/kafka-broker/libs");
    }

    static Path legacyJobs() {
        return built("dstream-jobs/target/dstream-jobs.jar");
    }

    static Path migratedJobs() {
        return built("structured-jobs/target/structured-jobs.jar");
    }

    private static Path built(String path) {
        Path file = ROOT.resolve(path);
        assertThat(file).as("built by ./mvnw package").exists();
        return file;
    }

    /** Tests start in their module from Maven, in the root from some editors. */
    private static Path findRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
