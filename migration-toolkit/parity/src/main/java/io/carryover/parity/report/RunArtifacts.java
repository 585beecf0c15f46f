package io.carryover.parity.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Reject;
import io.carryover.parity.Snapshot;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rows of one run, kept beside a report in {@code scenario/case/api}: {@code outputs.jsonl} with lines {@code
 * {"batch", "row"}}, {@code state.jsonl}, and {@code rejects.jsonl} with lines {@code {"file", "line", "reason"}}.
 */
public record RunArtifacts(String scenario, String caseName, String api, Snapshot run) {

    public RunArtifacts {
        List.of(scenario, caseName, api).forEach(RunArtifacts::refuseIfNoFolderName);
    }

    void writeInto(Path reportFolder) throws IOException {
        Path folder = Files.createDirectories(
                reportFolder.resolve(scenario).resolve(caseName).resolve(api));
        write(folder.resolve("outputs.jsonl"), run.outputs().stream().map(RunArtifacts::json));
        write(folder.resolve("state.jsonl"), run.state().stream());
        write(folder.resolve("rejects.jsonl"), run.rejects().stream().map(RunArtifacts::json));
    }

    private static JsonNode json(OutputRow output) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("batch", output.batch())
                .set("row", output.row());
    }

    private static JsonNode json(Reject reject) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file", reject.file())
                .put("line", reject.line())
                .put("reason", reject.reason());
    }

    /** Half a character, which data may hold, is written as a question mark and keeps no row from being written. */
    private static void write(Path file, Stream<JsonNode> rows) throws IOException {
        try (Writer lines = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (JsonNode row : (Iterable<JsonNode>) rows::iterator) {
                lines.write(row + "\n");
            }
        }
    }

    private static void refuseIfNoFolderName(String name) {
        if (name.isBlank() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("\"" + name + "\" is no name for a folder");
        }
    }
}
