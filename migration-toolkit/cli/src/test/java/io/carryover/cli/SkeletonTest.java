package io.carryover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A skeleton for four jobs that are on no class path of this build. */
class SkeletonTest {

    @TempDir
    private Path folder;

    @Test
    void compilesAsItStandsAndFailsAtItsGapsAlone() throws Exception {
        Path jobs = folder.resolve("jobs");
        Sources.in(Path.of("src/test/legacy-jobs")).compileInto(jobs, List.of());
        Path project = folder.resolve("project");

        Carryover.Ended ended = Carryover.here("assess", jobs.toString(), "--skeleton", project.toString());

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).endsWith("skeleton: " + project.resolve("README.md") + "\n");
        Sources.in(project).compileInto(folder.resolve("as-it-stands"), List.of(jobs));
        fillTheGapOfSessions(project);
        fillTheGapOfBalances(project);
        Path filled = folder.resolve("filled");
        Sources.in(project).compileInto(filled, List.of(jobs));
        List<Path> classes = List.of(filled, jobs, project.resolve("src/test/resources"));
        assertThat(parityTests(project, classes, "Balances", "Erased", "Sessions", "WordCounts"))
                .satisfiesExactly(
                        balances -> assertThat(balances)
                                .as("no parity before both sides begin with the same state")
                                .startsWith("Balances failed: ")
                                .contains("GAP: the initial state of the legacy job"),
                        erased -> assertThat(erased)
                                .startsWith("Erased failed: ")
                                .contains("GAP: the bytecode does not tell the type of the key"),
                        sessions -> assertThat(sessions).isEqualTo("Sessions passed"),
                        words -> assertThat(words)
                                .startsWith("WordCounts failed: ")
                                .contains("GAP: what com.acme.WordCounts.lambda$count$")
                                .contains("does with the values of a batch"));
    }

    @Test
    void writesNothingIntoAFolderThatHoldsSomething() throws IOException {
        Path jobs = Files.createDirectory(folder.resolve("jobs"));
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThat(Carryover.here("assess", jobs.toString(), "--skeleton", folder.toString()))
                .extracting(Carryover.Ended::exitCode, Carryover.Ended::out)
                .containsExactly(2, "");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(jobs, folder.resolve("mine.txt"));
        }
    }

    @Test
    void writesNoneWithoutAStatefulPipeline() throws IOException {
        Path jobs = Files.createDirectory(folder.resolve("jobs"));
        try (InputStream noJob = SkeletonTest.class.getResourceAsStream("SkeletonTest.class")) {
            Files.copy(noJob, jobs.resolve("SkeletonTest.class"));
        }

        Carryover.Ended ended = Carryover.here(
                "assess", jobs.toString(), "--skeleton", folder.resolve("new").toString());

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).endsWith("no skeleton: there is no stateful pipeline to write one for\n");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    /** As a team does: the rule of the legacy job, in the words of the skeleton. */
    private static void fillTheGapOfSessions(Path project) throws IOException {
        fill(
                project.resolve("src/main/java/com/acme/SessionsMigrated.java"),
                "throw new Gap(\"what com.acme.Sessions$Step.call does with one value\");",
                "Total total = before == null ? new Total() : before;"
                        + " total.setSeconds(total.getSeconds() + value.getSeconds());"
                        + " outputs.add(key + \" \" + total.getSeconds());"
                        + " return total;");
        Files.writeString(
                project.resolve("src/test/cases/sessions/first/batch-01.jsonl"),
                "{\"key\": \"ann\", \"value\": {\"seconds\": 7}}\n{\"key\": \"ann\", \"value\": {\"seconds\": 5}}\n");
    }

    private static void fillTheGapOfBalances(Path project) throws IOException {
        fill(
                project.resolve("src/main/java/com/acme/BalancesMigrated.java"),
                "throw new Gap(\"what com.acme.Balances.sum does with the values of a batch\");",
                "return values.stream().mapToInt(one -> one).sum() + (before == null ? 0 : before);");
    }

    private static void fill(Path file, String gap, String code) throws IOException {
        String source = Files.readString(file);
        assertThat(source).contains(gap);
        Files.writeString(file, source.replace(gap, code));
    }

    /** In a process of their own, whose working directory is the project. */
    private static List<String> parityTests(Path project, List<Path> classes, String... jobs) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(System.getProperty("spark.module.options").split(" ")));
        command.addAll(List.of("-cp", Sources.classPath(classes), ParityTests.class.getName()));
        command.addAll(List.of(jobs));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectError(project.resolve("errors.txt").toFile());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(project.resolve("errors.txt")))
                .isZero();
        return lines;
    }
}
