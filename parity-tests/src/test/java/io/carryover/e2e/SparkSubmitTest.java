package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.carryover.runtime.ClassArchive;
import io.carryover.runtime.LoggedProcess;
import io.carryover.runtime.SparkSubmit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class SparkSubmitTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void endsWithZeroWhenTheApplicationSucceeds() throws Exception {
        try (LoggedProcess job = submit("0")) {
            assertThat(job.awaitExit(PATIENCE)).as(job.tail()).isZero();
            assertThat(job.output()).contains("counted 3");
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void endsWithTheExitCodeOfTheApplication() throws Exception {
        try (LoggedProcess job = submit("7")) {
            assertThat(job.awaitExit(PATIENCE)).as(job.tail()).isEqualTo(7);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void isTheJvmOfTheApplicationSoThatAKillHitsIt() throws Exception {
        try (LoggedProcess job = submit("stay")) {
            job.awaitOutput("counted 3 as " + job.pid(), PATIENCE);

            job.killHard();

            assertThat(job.awaitExit(PATIENCE)).isEqualTo(128 + 9);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void letsTheApplicationEndItselfWhenTerminated() throws Exception {
        try (LoggedProcess job = submit("stay")) {
            job.awaitOutput("counted", PATIENCE);

            job.terminate();

            assertThat(job.awaitExit(PATIENCE)).as(job.tail()).isEqualTo(128 + 15);
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void hasSparksClassesFromTheArchiveOfThisRun() throws Exception {
        Path archive = ClassArchive.ofThisRun().map(ClassArchive::file).orElse(null);
        assumeTrue(archive != null && Files.size(archive) > 0, "another process is making it, or no JVM here can");
        Path loaded = folder.resolve("loaded.log");
        try (LoggedProcess job = tiny().withJvm(512, "-XX:+UseSerialGC -Xlog:class+load:file=" + loaded)
                .start(folder, List.of("0"))) {
            job.awaitSuccess(PATIENCE);
        }
        assertThat(loaded).content().contains(SparkContext.class.getName() + " source: shared objects file (top)");
    }

    private LoggedProcess submit(String argument) throws IOException {
        return tiny().start(folder, List.of(argument));
    }

    private SparkSubmit tiny() throws IOException {
        return SparkSubmit.of(jarOf(TinySparkJob.class), TinySparkJob.class.getName());
    }

    private Path jarOf(Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        Path jar = folder.resolve("tiny.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                InputStream bytes = type.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            bytes.transferTo(out);
        }
        return jar;
    }
}
