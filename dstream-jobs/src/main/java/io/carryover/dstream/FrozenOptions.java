package io.carryover.dstream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carryover.scenarios.Json;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.RootCause;
import io.carryover.scenarios.options.UsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The options that a checkpoint has frozen. Spark Streaming recovers the whole job from the checkpoint as it was first
 * started, whatever the command line says now; so a start with other options is refused, instead of quietly running with
 * the old ones. The options of the first start are kept in a file in the checkpoint folder.
 *
 * @param checkpoint the checkpoint folder
 * @param options by name; no secret is among them
 */
record FrozenOptions(String checkpoint, Map<String, String> options) {

    /** These count from start to start: for that one alone, but the last, which counts for a new checkpoint only. */
    private static final Set<String> FREE = Set.of("available-now", "monitor", "starting-offsets");

    static FrozenOptions of(JobOptions options) {
        Map<String, String> frozen = new TreeMap<>(options.given());
        frozen.keySet().removeAll(FREE);
        return new FrozenOptions(options.checkpoint(), frozen);
    }

    /** The options that the job in a checkpoint was first started with; empty if it is that of another application. */
    static Optional<Map<String, String>> ofFirstStart(String checkpoint, Configuration hadoop) {
        FrozenOptions options = new FrozenOptions(checkpoint, Map.of());
        try {
            return options.file().getFileSystem(hadoop).exists(options.file())
                    ? Optional.of(options.read(hadoop))
                    : Optional.empty();
        } catch (IOException e) {
            throw options.unreadable(e);
        }
    }

    /** Whether the folder holds a checkpoint to recover from. */
    boolean isThere(Configuration hadoop) {
        Path checkpoints = new Path(checkpoint, "checkpoint-*");
        try {
            return checkpoints.getFileSystem(hadoop).globStatus(checkpoints).length > 0;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * @throws UsageException if the checkpoint was made by a start with other options, or by another application
     */
    void requireSame(Configuration hadoop) {
        Map<String, String> first = read(hadoop);
        Set<String> names = new TreeSet<>(options.keySet());
        names.addAll(first.keySet());
        for (String name : names) {
            if (!String.valueOf(first.get(name)).equals(String.valueOf(options.get(name)))) {
                throw new UsageException("--" + name + ": the job in this checkpoint was first started "
                        + (first.containsKey(name) ? "with \"" + first.get(name) + "\"" : "without it")
                        + " and goes on like that; do the same, or give a new --checkpoint");
            }
        }
    }

    /** To be called before a new job writes its first checkpoint. */
    void write(Configuration hadoop) throws IOException {
        try (OutputStream out = file().getFileSystem(hadoop).create(file(), true)) {
            out.write((Json.line(options) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private Map<String, String> read(Configuration hadoop) {
        try (InputStream in = file().getFileSystem(hadoop).open(file())) {
            Map<String, String> read = new HashMap<>();
            new JsonMapper()
                    .readTree(in.readAllBytes())
                    .properties()
                    .forEach(option ->
                            read.put(option.getKey(), option.getValue().textValue()));
            return read;
        } catch (FileNotFoundException e) {
            throw new UsageException(
                    "--checkpoint " + checkpoint + ": the checkpoint of another application; give a new folder");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private CannotStartException unreadable(IOException failure) {
        return new CannotStartException("--checkpoint " + checkpoint + ": cannot be read: " + RootCause.line(failure));
    }

    private Path file() {
        return new Path(checkpoint, "job-options.json");
    }
}
