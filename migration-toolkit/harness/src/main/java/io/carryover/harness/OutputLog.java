package io.carryover.harness;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an implementation emitted, on disk, one file for each time that a batch was run: {@code TIME-ATTEMPT.jsonl}. On
 * disk, because it has to outlive the engine and is written into checkpoints.
 *
 * @param folder where the files are
 */
public record OutputLog(String folder) implements Serializable {

    /** Adds an attempt at a batch. */
    public void record(long timeMs, List<String> rows) {
        try {
            Files.createDirectories(Path.of(folder));
            int attempt = 1;
            while (Files.exists(file(timeMs, attempt))) {
                attempt++;
            }
            Files.write(file(timeMs, attempt), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By batch time, the rows of each attempt, sorted. */
    public NavigableMap<Long, List<List<String>>> attempts() {
        NavigableMap<Long, List<List<String>>> attempts = new TreeMap<>();
        if (Files.isDirectory(Path.of(folder))) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.sorted().forEach(file -> attempts.computeIfAbsent(timeOf(file), time -> new ArrayList<>())
                        .add(rows(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return attempts;
    }

    private Path file(long timeMs, int attempt) {
        return Path.of(folder, timeMs + "-" + attempt + ".jsonl");
    }

    private static long timeOf(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.lastIndexOf('-')));
    }

    private static List<String> rows(Path file) {
        try {
            List<String> rows = new ArrayList<>(Files.readAllLines(file));
            Collections.sort(rows);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
