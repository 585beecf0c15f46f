package io.carryover.migrated.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carryover.carried.Offsets;
import io.carryover.carried.RefusedFolderException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What the logs in a checkpoint tell of a query's first batch. Where it began, Kafka's source leaves in {@code sources/N/0},
 * where it stopped, the query in {@code offsets/0}. Run on Spark 4.1.
 */
final class FirstBatchLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String checkpoint;
    private final Path root;
    private final FileSystem files;

    FirstBatchLog(String checkpoint, Configuration hadoop) throws IOException {
        this.checkpoint = checkpoint;
        this.root = new Path(checkpoint);
        this.files = root.getFileSystem(hadoop);
    }

    /**
     * @throws RefusedFolderException if no first batch is committed, or its logs are not kept any more or broken
     */
    FirstBatch read() throws IOException {
        requireCommitted();
        Path plannedFile = new Path(root, "offsets/0");
        List<String> planned = text(plannedFile).lines().skip(1).toList();
        if (planned.isEmpty()) {
            throw new RefusedFolderException(plannedFile + ": is cut short: restore it");
        }
        Offsets from = merged(new Path(root, "sources"), initialOffsets());
        Offsets until = merged(
                plannedFile,
                planned.stream()
                        .skip(1)
                        .filter(line -> !from.isEmpty() && isOfTopics(plannedFile, line, from))
                        .map(line -> offsets(plannedFile, line))
                        .toList());
        return new FirstBatch(
                json(plannedFile, planned.get(0)).path("batchTimestampMs").asLong(), from, until);
    }

    private void requireCommitted() throws IOException {
        if (!files.exists(new Path(root, "commits"))) {
            throw new RefusedFolderException(checkpoint
                    + ": is no checkpoint of a query: give the one of the job that was" + " started from the export");
        }
        if (files.listStatus(new Path(root, "commits"), path -> path.getName().matches("\\d+")).length == 0) {
            throw new RefusedFolderException(
                    checkpoint + ": no batch is committed yet: carried state is read in the first"
                            + " batch that has data; try again behind it");
        }
        if (!files.exists(new Path(root, "commits/0")) || !files.exists(new Path(root, "offsets/0"))) {
            throw new RefusedFolderException(checkpoint + ": the first batch is not kept any more (a query keeps"
                    + " spark.sql.streaming.minBatchesToRetain of them): verify sooner behind the start");
        }
    }

    private List<Offsets> initialOffsets() throws IOException {
        Path sources = new Path(root, "sources");
        if (!files.exists(sources)) {
            return List.of();
        }
        List<Offsets> all = new ArrayList<>();
        for (FileStatus source : files.listStatus(sources)) {
            Path initial = new Path(source.getPath(), "0");
            if (files.exists(initial)) {
                String text = text(initial);
                int begin = text.indexOf('{'); // in front of it are a zero byte and the version
                if (begin >= 0 && isPartitions(json(initial, text.substring(begin)))) {
                    all.add(offsets(initial, text.substring(begin)));
                }
            }
        }
        return all;
    }

    /** A source of files leaves a log there too, with other JSON in it. */
    private static boolean isPartitions(JsonNode node) {
        return node.isObject()
                && !node.isEmpty()
                && node.properties().stream().allMatch(topic -> topic.getValue().isObject());
    }

    private static boolean isOfTopics(Path file, String line, Offsets from) {
        return line.startsWith("{")
                && json(file, line).properties().stream()
                        .allMatch(topic -> from.byTopic().containsKey(topic.getKey()));
    }

    private static Offsets merged(Path logs, List<Offsets> all) {
        try {
            return Offsets.merged(all);
        } catch (IllegalArgumentException e) {
            throw new RefusedFolderException(
                    logs + ": " + e.getMessage() + ", which cannot be compared with the one offset of the export", e);
        }
    }

    private static Offsets offsets(Path file, String text) {
        try {
            return Offsets.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedFolderException(file + ": " + e.getMessage() + ": restore it", e);
        }
    }

    private static JsonNode json(Path file, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new RefusedFolderException(file + ": holds \"" + text + "\", which is no JSON: restore it", e);
        }
    }

    private String text(Path file) throws IOException {
        try (InputStream in = files.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            throw new RefusedFolderException(file + ": is missing: restore it", e);
        }
    }
}
