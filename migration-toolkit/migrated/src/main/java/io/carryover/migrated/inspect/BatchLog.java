package io.carryover.migrated.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One of the logs of a query, with a file for each batch: its format in the first line, then JSON.
 *
 * @param folder {@code offsets} or {@code commits} of a checkpoint
 */
record BatchLog(Path folder, Configuration hadoop) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The batches in it. */
    TreeSet<Long> batches() throws IOException {
        TreeSet<Long> batches = new TreeSet<>();
        try {
            Arrays.stream(files().listStatus(folder))
                    .map(file -> file.getPath().getName())
                    .filter(name -> name.matches("\\d{1,18}"))
                    .map(Long::valueOf)
                    .forEach(batches::add);
        } catch (FileNotFoundException e) {
            return batches; // no batch has come that far
        }
        return batches;
    }

    /** The JSON of a batch, line by line. */
    List<String> lines(long batch) throws IOException {
        Path file = file(batch);
        try (InputStream in = files().open(file)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (lines.size() < 2) {
                throw new IOException(file + " is cut short: restore it");
            }
            return lines.subList(1, lines.size());
        }
    }

    /** What the batch says of itself: the first of these lines. */
    JsonNode head(long batch) throws IOException {
        String line = lines(batch).get(0);
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IOException(file(batch) + " holds \"" + line + "\", which is no JSON: restore it");
        }
    }

    private Path file(long batch) {
        return new Path(folder, Long.toString(batch));
    }

    private FileSystem files() throws IOException {
        return folder.getFileSystem(hadoop);
    }
}
