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
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each variant with {@code --monitor} on a folder of files: what it prints of a batch with records and of the empty one behind
 * it. The legacy one, whose source of files is ours, is started again and takes each record once. {@link FilesTest} starts both
 * twice, with other APIs.
 */
class MonitorTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern MEASURED = Pattern.compile(" (durationMs|stateBytes)=\\d+");
    private static final Pattern BATCH_TIME = Pattern.compile("^batch=20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z ");

    @TempDir
    Path folder;

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theMigratedJobPrintsALineForEachBatch() throws Exception {
        assertPrintsALineForEachBatch(JobSide.MIGRATED, Files.createDirectory(folder.resolve("in")));
        assertEndedAnnsSession();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theLegacyJobPrintsALineForEachBatchAndGoesOnAfterARestart() throws Exception {
        assertGoesOnAfterARestart(JobSide.LEGACY);
    }

    @Tag("full")
    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void theMigratedJobGoesOnAfterARestartToo() throws Exception {
        assertGoesOnAfterARestart(JobSide.MIGRATED);
    }

    private void assertPrintsALineForEachBatch(JobSide variant, Path input) throws Exception {
        Path old = Files.writeString(
                input.resolve("a.jsonl"),
                """
                {"userId": "ann", "eventTime": "2026-01-01T10:00:00Z"}
                no JSON
                {"userId": "bob", "eventTime": "2026-01-01T11:00:00Z"}
                """);
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        // the second batch lets ann's session end, 30 minutes behind her last event and 10 behind bob's
        assertThat(run(variant, input, "first"))
                .startsWith(
                        "stateRows=2 late=0 rejected=1 watermark=1970-01-01T00:00:00Z",
                        "stateRows=1 late=0 rejected=0 watermark=2026-01-01T10:50:00Z");
    }

    private void assertGoesOnAfterARestart(JobSide variant) throws Exception {
        Path input = Files.createDirectory(folder.resolve("in"));
        assertPrintsALineForEachBatch(variant, input);

        Files.writeString(input.resolve("b.jsonl"), "{\"userId\": \"cat\", \"eventTime\": \"2026-01-01T10:45:00Z\"}");
        assertThat(run(variant, input, "second"))
                .contains("stateRows=1 late=1 rejected=0 watermark=2026-01-01T10:50:00Z")
                .doesNotContain("stateRows=2 late=0 rejected=1 watermark=1970-01-01T00:00:00Z");
        assertEndedAnnsSession();
    }

    /** Once, and rejected what is no JSON once. */
    private void assertEndedAnnsSession() {
        assertThat(new JsonLinesFolder(folder.resolve("out")).rows())
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"userId\":\"ann\",\"start\":\"2026-01-01T10:00:00Z\",\"end\":\"2026-01-01T10:00:00Z\",\"count\":1}");
        assertThat(new JsonLinesFolder(folder.resolve("rejects")).rows())
                .extracting(reject ->
                        reject.path("file").asText() + " " + reject.path("line").asInt())
                .containsExactly("a.jsonl 2");
    }

    /** The lines without what differs from run to run. */
    private List<String> run(JobSide variant, Path input, String work) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--scenario", "gap-sessions", "--monitor"));
        arguments.addAll(List.of("--api", variant == JobSide.LEGACY ? "mapWithState" : "transformWithState"));
        arguments.addAll(List.of("--source", "files", "--input", input.toString()));
        arguments.addAll(
                List.of("--sink", "jsonl", "--output", folder.resolve("out").toString()));
        arguments.addAll(List.of("--dead-letter", folder.resolve("rejects").toString()));
        arguments.addAll(List.of("--checkpoint", folder.resolve("checkpoint").toString()));
        arguments.addAll(List.of("--batch-interval", "3 seconds", "--available-now"));
        try (LoggedProcess job = variant.submit().start(Files.createDirectory(folder.resolve(work)), arguments)) {
            assertThat(job.awaitExit(PATIENCE)).as(job.tail()).isZero();
            return job.output()
                    .lines()
                    .filter(line -> BATCH_TIME.matcher(line).find())
                    .map(MonitorTest::withoutMeasures)
                    .toList();
        }
    }

    /** A recovered DStream has the state of the batch that it runs again on disk, not in Spark's storage. */
    private static String withoutMeasures(String line) {
        assertThat(line).contains(" durationMs=");
        return BATCH_TIME.matcher(MEASURED.matcher(line).replaceAll("")).replaceFirst("");
    }
}
