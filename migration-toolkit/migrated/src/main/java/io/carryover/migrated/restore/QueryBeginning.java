package io.carryover.migrated.restore;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.RefusedFolderException;
import io.carryover.carried.job.JobJson;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * With which export a query began. Spark takes initial state and starting offsets into a new checkpoint only, and passes over
 * them without a word where there is one. So the hash of the export's manifest is kept beside what Spark writes there: the
 * query goes on with the same command as often as a supervisor starts it, and begins with one export only.
 *
 * @param checkpoint the query's {@code checkpointLocation}, whether it is there yet or not
 */
public record QueryBeginning(String checkpoint, Configuration hadoop) {

    private static final String FILE = "carried-from.json";

    /**
     * What is in the file.
     *
     * @param export for people
     * @param manifest SHA-256 of its manifest
     * @param watermarkMs that it carries, milliseconds since 1970; null if it has none, or if the file is too old to tell
     */
    record Origin(String export, String manifest, Long watermarkMs) {}

    /**
     * Opens an export for the query. All of it is verified, until the query has committed the batch that takes it over: from
     * then on nobody reads its state, and a query that is started again need not wait for more than its manifest.
     *
     * @throws RefusedFolderException if it is no whole and unchanged export
     */
    public CarriedFolder open(String export) throws IOException {
        return CarriedFolder.open(
                export, hadoop, holdsAny("commits") ? origin().map(Origin::manifest) : Optional.empty());
    }

    /** Whether the query can begin with this export, or has begun with it: whether nothing else is there. */
    public boolean isOpenTo(CarriedFolder export) throws IOException {
        return !hasBegun() || isFrom(export);
    }

    /** Whether the query is to begin with an export and has not committed the batch that takes it over. */
    public boolean awaitsItsExport() throws IOException {
        return origin().isPresent() && !holdsAny("commits");
    }

    /** The watermark that the export carries with which the query is to begin or has begun, milliseconds since 1970. */
    public Optional<Long> watermarkMs() throws IOException {
        return origin().map(Origin::watermarkMs);
    }

    /**
     * Remembers with which export the query begins; to be called before it is started, at every start.
     *
     * @throws RefusedFolderException if it has begun with another, or with none
     */
    public void with(CarriedFolder export) throws IOException {
        if (!isOpenTo(export)) {
            throw new RefusedFolderException(checkpoint + ": has not begun with the export " + export.uri()
                    + ", and takes no other state now: give a new checkpoint folder, or go on without the export");
        }
        if (!isFrom(export)) {
            write(new Origin(export.uri(), export.hash(), export.manifest().watermarkMs()));
        }
    }

    private boolean isFrom(CarriedFolder export) throws IOException {
        return origin().map(Origin::manifest).filter(export.hash()::equals).isPresent();
    }

    /** Spark removes old logs, the first of them too, and a source may keep none. */
    private boolean hasBegun() throws IOException {
        return holdsAny("offsets") || holdsAny("commits") || holdsAny("sources");
    }

    private boolean holdsAny(String folder) throws IOException {
        Path path = new Path(checkpoint, folder);
        try {
            for (FileStatus file : path.getFileSystem(hadoop).listStatus(path)) {
                String name = file.getPath().getName();
                if (!name.startsWith(".") && (file.isFile() || holdsAny(folder + "/" + name))) {
                    return true;
                }
            }
            return false;
        } catch (FileNotFoundException e) {
            return false;
        }
    }

    private Optional<Origin> origin() throws IOException {
        try (InputStream in = file().getFileSystem(hadoop).open(file())) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(JobJson.read(Origin.class, text));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw new RefusedFolderException(
                    file()
                            + ": does not say with which export the query began: restore it, or give a new checkpoint folder",
                    e);
        }
    }

    private void write(Origin origin) throws IOException {
        FileSystem files = file().getFileSystem(hadoop);
        Path written = new Path(checkpoint, "." + FILE + ".new");
        try (OutputStream out = files.create(written, true)) {
            out.write((JobJson.line(origin) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        files.delete(file(), false); // of an export that nothing has begun with
        if (!files.rename(written, file())) {
            throw new IOException(written + " cannot be renamed to " + file());
        }
    }

    private Path file() {
        return new Path(checkpoint, FILE);
    }
}
