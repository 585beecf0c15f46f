package io.carryover.structured;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.carryover.carried.CarriedFolder;
import io.carryover.carried.RefusedFolderException;
import io.carryover.migrated.restore.QueryBeginning;
import io.carryover.scenarios.Json;
import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Which job a checkpoint belongs to. Its offsets and its state mean nothing to another job or at another source; Spark
 * notices only sometimes, so the options that make a job the same are kept in a file beside, and compared at each start. The
 * others, such as a time-out, may change from start to start. Which export it begins with is remembered once, too.
 *
 * @param options by name, without dashes
 * @param export that the job is to begin with, if any
 */
record CheckpointOwner(
        Configuration hadoop, String checkpoint, Map<String, String> options, Optional<CarriedFolder> export) {

    private static final List<String> IDENTITY =
            List.of("scenario", "api", "source", "topic", "input", "window", "slide", "by-id", "output-mode");

    static CheckpointOwner of(JobOptions options, Configuration hadoop) throws IOException {
        Map<String, String> identity = new TreeMap<>(options.given());
        identity.keySet().retainAll(IDENTITY);
        String input = identity.get("input");
        if (input != null) {
            Path folder = new Path(input);
            identity.put(
                    "input", folder.getFileSystem(hadoop).makeQualified(folder).toString());
        }
        return new CheckpointOwner(hadoop, options.checkpoint(), identity, Optional.empty());
    }

    /** One that begins with an export. */
    CheckpointOwner startedFrom(CarriedFolder begun) {
        return new CheckpointOwner(hadoop, checkpoint, options, Optional.of(begun));
    }

    /**
     * Writes nothing.
     *
     * @throws UsageException if the checkpoint belongs to another job
     * @throws RefusedFolderException if it is to begin with an export and has begun without
     */
    void requireFreeOrOwn() throws IOException {
        FileSystem files = file().getFileSystem(hadoop);
        if (files.exists(file())) {
            requireSame(read(files));
        }
        requireSameBeginning();
    }

    /**
     * Takes a checkpoint that has no owner.
     *
     * @throws UsageException if it belongs to another job
     * @throws RefusedFolderException if it is to begin with an export and has begun without
     */
    void claim() throws IOException {
        requireFreeOrOwn();
        FileSystem files = file().getFileSystem(hadoop);
        if (export.isPresent()) {
            beginning().with(export.orElseThrow());
        }
        if (!files.exists(file())) {
            write(files);
        }
    }

    private void requireSameBeginning() throws IOException {
        if (export.isPresent() && !beginning().isOpenTo(export.orElseThrow())) {
            throw new RefusedFolderException("--checkpoint " + checkpoint
                    + ": has not begun with this export, and takes no other state now; give a new --checkpoint, or leave"
                    + " --initial-state out to go on without");
        }
        if (export.isEmpty() && beginning().awaitsItsExport()) {
            throw new UsageException("--checkpoint " + checkpoint
                    + ": has not taken over its initial state yet; give the same --initial-state again");
        }
    }

    private QueryBeginning beginning() {
        return new QueryBeginning(JobRun.checkpointOf(checkpoint), hadoop);
    }

    private void requireSame(Map<String, String> owner) {
        for (String name : IDENTITY) {
            if (!Objects.equals(owner.get(name), options.get(name))) {
                throw new UsageException("--checkpoint " + checkpoint + ": belongs to a job "
                        + (owner.containsKey(name) ? "with --" + name + " " + owner.get(name) : "without --" + name)
                        + "; give the same, or another checkpoint");
            }
        }
    }

    private Map<String, String> read(FileSystem files) throws IOException {
        try (InputStream in = files.open(file())) {
            return new JsonMapper().readValue(in.readAllBytes(), new TypeReference<>() {});
        } catch (JacksonException e) {
            throw new CannotStartException(
                    file() + ": is not valid JSON; restore it, or give another --checkpoint if it is lost");
        }
    }

    private void write(FileSystem files) throws IOException {
        Path written = new Path(checkpoint, ".job-options.json.new");
        try (OutputStream out = files.create(written, true)) {
            out.write((Json.line(options) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        if (!files.rename(written, file())) {
            throw new IOException(written + " cannot be renamed to " + file());
        }
    }

    private Path file() {
        return new Path(checkpoint, "job-options.json");
    }
}
