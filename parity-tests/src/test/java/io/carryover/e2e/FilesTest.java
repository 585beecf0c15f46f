package io.carryover.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.carryover.runtime.JobSide;
import io.carryover.runtime.LoggedProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each variant on a folder of JSON Lines, twice: the second run takes what has come since the first, and goes on. */
@Tag("full")
class FilesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @EnumSource(JobSide.class)
    void takesOldFilesThenNewOnesEachOnce(JobSide variant) throws Exception {
        Path input = Files.createDirectory(folder.resolve("in"));
        Path old = Files.writeString(
                input.resolve("a.jsonl"),
                """
                {"userId": "ann", "amount": 1.50}
                {"userId": "bob", "amount": "much"}
                {"userId": "bob", "amount": 4}
                """);
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        run(variant, input);
        Files.writeString(input.resolve("b.jsonl"), "{\"userId\": \"ann\", \"amount\": 0.25}");
        run(variant, input);

        assertThat(new JsonLinesFolder(folder.resolve("out")).rows())
                .extracting(JsonNode::toString)
                .containsExactlyInAnyOrder(
                        "{\"userId\":\"ann\",\"count\":1,\"sum\":1.5,\"min\":1.5,\"max\":1.5,\"avg\":1.5}",
                        "{\"userId\":\"bob\",\"count\":1,\"sum\":4.0,\"min\":4.0,\"max\":4.0,\"avg\":4.0}",
                        "{\"userId\":\"ann\",\"count\":2,\"sum\":1.75,\"min\":0.25,\"max\":1.5,\"avg\":0.88}");
        assertThat(new JsonLinesFolder(folder.resolve("rejects")).rows())
                .extracting(reject ->
                        reject.path("file").asText() + " " + reject.path("line").asInt())
                .containsExactly("a.jsonl 2");
    }

    private void run(JobSide variant, Path input) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--scenario", "running-stats"));
        arguments.addAll(List.of("--api", variant == JobSide.LEGACY ? "updateStateByKey" : "builtin"));
        arguments.addAll(List.of("--source", "files", "--input", input.toString()));
        arguments.addAll(
                List.of("--sink", "jsonl", "--output", folder.resolve("out").toString()));
        arguments.addAll(List.of("--dead-letter", folder.resolve("rejects").toString()));
        arguments.addAll(List.of("--checkpoint", folder.resolve("checkpoint").toString()));
        arguments.addAll(List.of("--batch-interval", "1 second", "--available-now"));
        try (LoggedProcess job = variant.submit().start(folder, arguments)) {
            assertThat(job.awaitExit(PATIENCE)).as(job.tail()).isZero();
        }
    }
}
