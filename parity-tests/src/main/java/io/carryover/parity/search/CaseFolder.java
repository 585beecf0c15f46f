package io.carryover.parity.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.carryover.parity.fixture.CaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a case as a fixture: {@code case.json}, {@code batch-01.jsonl} ... No expected files, so it is compared with the
 * sequential model; and no kill, as a fixture may be run with any.
 *
 * @param folder new or empty
 */
public record CaseFolder(Path folder) {

    public void write(SearchCase one) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("case.json"), json(one.settings()));
            for (int i = 0; i < one.batches().size(); i++) {
                Files.writeString(
                        folder.resolve("batch-%02d.jsonl".formatted(i + 1)),
                        lines(one.batches().get(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the case of a finding, and a {@code README.md} that tells where it comes from and how to see it again. */
    public void write(Finding finding) {
        write(finding.smallest().tried());
        try {
            Files.writeString(folder.resolve("README.md"), Story.of(finding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(CaseSettings settings) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("start", settings.start().toString())
                .put("batchInterval", settings.batchInterval().toMillis() + " milliseconds")
                .put("idleBatches", settings.idleBatches());
        ObjectNode parameters = json.putObject("parameters");
        for (Map.Entry<String, String> one : new TreeMap<>(settings.parameters()).entrySet()) {
            parameters.put(one.getKey(), one.getValue());
        }
        return json.toPrettyString() + "\n";
    }

    private static String lines(List<String> records) {
        StringBuilder lines = new StringBuilder();
        records.forEach(record -> lines.append(record).append('\n'));
        return lines.toString();
    }
}
