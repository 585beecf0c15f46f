package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.carryover.runtime.FreePorts;
import io.carryover.runtime.JobSide;
import io.carryover.runtime.KafkaBroker;
import io.carryover.runtime.LoggedProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Starts that cannot go well end soon, with one line that says what to do, and leave nothing behind. */
@ExtendWith(WithBroker.class)
class BadStartTest {

    /** For the whole process, of which a job may take 30 seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final KafkaBroker broker;

    BadStartTest(KafkaBroker broker) {
        this.broker = broker;
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(JobSide.class)
    void aWrongParameterIsNamedBeforeSparkStarts(JobSide variant) throws Exception {
        assertThat(endOf(variant, 2, kafka(broker.bootstrapServers(), "events"), "--gap", "0 seconds"))
                .contains("error: --gap \"0 seconds\": give a positive interval");
        assertThat(folder.resolve("checkpoint")).doesNotExist();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(JobSide.class)
    void aMissingTopicIsNamed(JobSide variant) throws Exception {
        assertThat(endOf(variant, 1, kafka(broker.bootstrapServers(), "no-such-topic")))
                .contains("error: ")
                .contains("no-such-topic");
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(JobSide.class)
    void aBrokerThatDoesNotAnswerIsNamed(JobSide variant) throws Exception {
        String nobody = "127.0.0.1:" + FreePorts.take(1).get(0);
        assertThat(endOf(variant, 1, kafka(nobody, "events")))
                .contains("error: ")
                .contains(nobody);
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(JobSide.class)
    void aCheckpointThatCannotBeWrittenIsNamed(JobSide variant) throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThat(endOf(
                        variant,
                        1,
                        files(Files.createDirectory(folder.resolve("in"))),
                        "--checkpoint",
                        file + "/below"))
                .contains("error: --checkpoint")
                .contains(file.toString());
    }

    /** The lines of standard error and output that are ours. */
    private String endOf(JobSide variant, int exitCode, List<String> source, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--scenario", "gap-sessions"));
        arguments.addAll(List.of("--api", variant == JobSide.LEGACY ? "mapWithState" : "groupState"));
        arguments.addAll(source);
        arguments.addAll(List.of("--sink", "console"));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--checkpoint")) {
            arguments.addAll(
                    List.of("--checkpoint", folder.resolve("checkpoint").toString()));
        }
        try (LoggedProcess job = variant.submit().start(folder, arguments)) {
            assertThat(job.awaitExit(PATIENCE)).as(job.tail()).isEqualTo(exitCode);
            List<String> errors = job.output()
                    .lines()
                    .filter(line -> line.startsWith("error: "))
                    .toList();
            assertThat(errors).as(job.tail()).hasSize(1);
            assertThat(job.output()).doesNotContain("\tat ");
            return errors.get(0);
        }
    }

    private static List<String> kafka(String servers, String topic) {
        return List.of("--source", "kafka", "--bootstrap-servers", servers, "--topic", topic);
    }

    private static List<String> files(Path input) {
        return List.of("--source", "files", "--input", input.toString());
    }
}
