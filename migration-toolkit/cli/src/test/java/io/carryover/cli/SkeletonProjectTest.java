package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes the skeleton that the build goes on to build behind these tests, with Maven and as a project of its own. */
class SkeletonProjectTest {

    private static final Path PROJECT = Path.of("target/skeletons/word-counts");
    private static final Path JOBS = Path.of("src/test/legacy-jobs/com/acme");

    @TempDir
    private Path folder;

    @BeforeEach
    void forgetThatOfAnEarlierBuild() throws IOException {
        if (Files.exists(PROJECT)) {
            MoreFiles.deleteRecursively(PROJECT);
        }
        Files.createDirectories(PROJECT.getParent());
    }

    @Test
    void isWrittenForMaven() throws Exception {
        Path jobs = folder.resolve("jobs");
        new Sources(List.of(JOBS.resolve("WordCounts.java"))).compileInto(jobs, List.of());

        Carryover.Ended ended = Carryover.here("assess", jobs.toString(), "--skeleton", PROJECT.toString());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(PROJECT.resolve("pom.xml")).exists();
        Files.copy(Path.of("src/test/skeleton/verify.bsh"), PROJECT.resolve("verify.bsh"));
    }
}
