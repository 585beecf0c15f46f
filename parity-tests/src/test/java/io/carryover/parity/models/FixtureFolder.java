package io.carryover.parity.models;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carryover.parity.OutputRow;
import io.carryover.parity.Reject;
import io.carryover.parity.fixture.Batch;
import io.carryover.parity.fixture.CaseSettings;
import io.carryover.parity.fixture.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A case's folder: its input, and what is expected of an API; a file that is not there expects nothing. */
record FixtureFolder(Path folder) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<FixtureFolder> casesIn(Path scenario) {
        return entries(scenario)
                .filter(Files::isDirectory)
                .map(FixtureFolder::new)
                .toList();
    }

    static Stream<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    Fixture fixture() {
        List<Batch> batches = entries(folder)
                .filter(file -> file.getFileName().toString().startsWith("batch-"))
                .map(file -> new Batch(file.getFileName().toString(), lines(file)))
                .toList();
        return new Fixture(name(), folder, settings(), batches);
    }

    List<OutputRow> expectedOutputs(String api) {
        return rows(fileFor("expected-outputs", api))
                .map(line -> new OutputRow(line.get("batch").intValue(), line.get("row")))
                .toList();
    }

    List<JsonNode> expectedState(String api) {
        return rows(fileFor("expected-state", api)).toList();
    }

    List<Reject> expectedRejects() {
        return rows(folder.resolve("expected-rejects.jsonl"))
                .map(line -> new Reject(
                        line.get("file").textValue(), line.get("line").longValue(), ""))
                .toList();
    }

    Map<Integer, Long> expectedLate() {
        return rows(folder.resolve("expected-late.jsonl"))
                .collect(Collectors.toMap(line -> line.get("batch").intValue(), line -> line.get("late")
                        .longValue()));
    }

    boolean expectsOtherwiseOf(String api) {
        return Files.exists(folder.resolve("expected-outputs." + api + ".jsonl"))
                || Files.exists(folder.resolve("expected-state." + api + ".jsonl"));
    }

    private Path fileFor(String what, String api) {
        Path own = folder.resolve(what + "." + api + ".jsonl");
        return Files.exists(own) ? own : folder.resolve(what + ".jsonl");
    }

    private CaseSettings settings() {
        Path file = folder.resolve("case.json");
        JsonNode json = Files.exists(file) ? parse(String.join("", lines(file))) : JSON.createObjectNode();
        Map<String, String> parameters = new HashMap<>();
        json.path("parameters")
                .properties()
                .forEach(
                        entry -> parameters.put(entry.getKey(), entry.getValue().asText()));
        Duration interval = new Parameters(
                        Map.of("batchInterval", json.path("batchInterval").asText("1 second")))
                .duration("batchInterval", "");
        return new CaseSettings(
                Instant.parse(json.path("start").asText("2026-01-01T00:00:00Z")),
                interval,
                json.path("idleBatches").asInt(0),
                parameters);
    }

    private static Stream<JsonNode> rows(Path file) {
        return Files.exists(file) ? lines(file).stream().map(FixtureFolder::parse) : Stream.of();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
