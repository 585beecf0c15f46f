package io.carryover.migrated.rollback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.carryover.carried.Offsets;
import io.carryover.migrated.checkpoint.RefusedQueryException;
import io.carryover.migrated.restore.QueryBeginning;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The last batch that a query has committed, by the logs in its checkpoint. Their form is that of version 1, which Spark 3
 * and 4 write: a line with the version, a line with the batch, and in the log of offsets a line for each source.
 *
 * @param id of the batch
 * @param planned batches that the query had begun and not committed
 * @param offsets where to read on, of those sources that are Kafka
 * @param otherSources how many sources are something else
 * @param watermarkMs of the batch, milliseconds since 1970; 0 if there is none
 * @param nextWatermarkMs of the batch that would have come next
 */
record CommittedBatch(
        long id, List<Long> planned, Offsets offsets, int otherSources, long watermarkMs, long nextWatermarkMs) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_OFFSET = "-";

    /**
     * @throws RefusedQueryException if the folder is no checkpoint of a query, has no committed batch, or its logs cannot be
     *     read
     */
    static CommittedBatch of(String checkpoint, Configuration hadoop) throws IOException {
        Path root = new Path(checkpoint);
        FileSystem files = root.getFileSystem(hadoop);
        List<Long> committed = batches(files, new Path(root, "commits"));
        if (committed.isEmpty()) {
            throw new RefusedQueryException(checkpoint + ": " + whyNothingIsCommitted(checkpoint, hadoop));
        }
        long last = committed.get(committed.size() - 1);
        Path offsetsFile = new Path(new Path(root, "offsets"), String.valueOf(last));
        Path commitFile = new Path(new Path(root, "commits"), String.valueOf(last));
        List<String> planned = lines(files, offsetsFile);
        List<String> commit = lines(files, commitFile);
        List<Offsets> kafka = planned.stream()
                .skip(2)
                .flatMap(line -> kafka(offsetsFile, line))
                .toList();
        long sources =
                planned.stream().skip(2).filter(line -> !line.equals(NO_OFFSET)).count();
        return new CommittedBatch(
                last,
                batches(files, new Path(root, "offsets")).stream()
                        .filter(batch -> batch > last)
                        .toList(),
                merged(offsetsFile, kafka),
                (int) sources - kafka.size(),
                json(offsetsFile, planned.get(1)).path("batchWatermarkMs").asLong(),
                json(commitFile, commit.get(1)).path("nextBatchWatermarkMs").asLong());
    }

    boolean hasWatermark() {
        return nextWatermarkMs > 0;
    }

    /** The same of a query that goes by a given watermark until the engine's own, which begins at 1970, has passed it. */
    CommittedBatch withWatermark(long givenMs) {
        return new CommittedBatch(
                id, planned, offsets, otherSources, Math.max(watermarkMs, givenMs), Math.max(nextWatermarkMs, givenMs));
    }

    /**
     * @throws RefusedQueryException if the query has committed another since
     */
    void requireStillTheLast(String checkpoint, Configuration hadoop) throws IOException {
        Path root = new Path(checkpoint);
        for (long newer : batches(root.getFileSystem(hadoop), new Path(root, "commits"))) {
            if (newer > id) {
                throw new RefusedQueryException(checkpoint + ": the query has committed batch " + newer
                        + " while its state as of batch " + id + " was read: stop the query first");
            }
        }
    }

    private static String whyNothingIsCommitted(String checkpoint, Configuration hadoop) throws IOException {
        return new QueryBeginning(checkpoint, hadoop).awaitsItsExport()
                ? "the query has committed nothing since the export that it begins with: the way back is that export, or"
                        + " the old job with its old checkpoint"
                : "no batch of a query is committed here: give the checkpoint of one that has run; a job of Carryover has"
                        + " it in the folder \"job\" below its --checkpoint";
    }

    private static List<Long> batches(FileSystem files, Path log) throws IOException {
        try {
            return Arrays.stream(files.listStatus(log))
                    .map(file -> file.getPath().getName())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    private static List<String> lines(FileSystem files, Path file) throws IOException {
        try (InputStream in = files.open(file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (lines.size() < 2 || !lines.get(0).equals("v1")) {
                throw new RefusedQueryException(file + ": is no log of version 1: "
                        + lines.stream().findFirst().orElse("empty") + "; restore it");
            }
            return lines;
        } catch (FileNotFoundException e) {
            throw new RefusedQueryException(file + ": is missing: restore it");
        }
    }

    private static JsonNode json(Path file, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new RefusedQueryException(file + ": holds \"" + line + "\", which is no JSON: restore it");
        }
    }

    /** Kafka's offsets are the only ones that look like this: {@code {"topic":{"0":5}}}. */
    private static Stream<Offsets> kafka(Path file, String line) {
        if (line.equals(NO_OFFSET)) {
            return Stream.empty();
        }
        JsonNode offset = json(file, line);
        boolean isKafka = offset.isObject()
                && !offset.isEmpty()
                && offset.properties().stream().allMatch(topic -> isPartitions(topic.getValue()));
        return isKafka ? Stream.of(Offsets.parse(line)) : Stream.empty();
    }

    private static boolean isPartitions(JsonNode node) {
        return node.isObject()
                && node.properties().stream()
                        .allMatch(partition -> partition.getKey().matches("\\d+")
                                && partition.getValue().isIntegralNumber());
    }

    private static Offsets merged(Path file, List<Offsets> all) {
        try {
            return Offsets.merged(all);
        } catch (IllegalArgumentException e) {
            throw new RefusedQueryException(file + ": " + e.getMessage()
                    + ", and a legacy job goes on from one offset: let the query read until both are as far");
        }
    }
}
