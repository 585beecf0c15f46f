package io.carryover.legacy.checkpoint;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of a state stream as of one batch: {@code part-00000} and so on, one for each partition, also if it is empty.
 */
record StateFolder(Path path, int partitions, Configuration hadoop) {

    /** @throws UnreadableCheckpointException if the folder or one of the files is missing */
    List<StatePart> parts() {
        try {
            FileSystem files = path.getFileSystem(hadoop);
            Set<String> there = Arrays.stream(files.listStatus(path))
                    .map(FileStatus::getPath)
                    .map(Path::getName)
                    .collect(Collectors.toSet());
            List<StatePart> parts = new ArrayList<>();
            for (int partition = 0; partition < partitions; partition++) {
                parts.add(part(String.format("part-%05d", partition), there));
            }
            return parts;
        } catch (FileNotFoundException e) {
            throw new UnreadableCheckpointException(
                    path + ": is missing, the checkpoint names it: take it from a copy of the checkpoint", e);
        } catch (IOException e) {
            throw ReadFailure.of(path, e);
        }
    }

    /** The file that tells how the state is divided, which Spark reads when it computes on from there; it need not be there. */
    Optional<StatePart> partitioner() {
        Path file = new Path(path, "_partitioner");
        try {
            SourceFile source = SourceFile.of(file, hadoop);
            return source.exists()
                    ? Optional.of(new StatePart(source.toString(), source.bytes(), source.hasChecksum()))
                    : Optional.empty();
        } catch (IOException e) {
            throw ReadFailure.of(file, e);
        }
    }

    private StatePart part(String name, Set<String> there) throws IOException {
        Path file = new Path(path, name);
        if (!there.contains(name)) {
            throw new UnreadableCheckpointException(file + ": is missing, the state has " + partitions
                    + " partitions: take it from a copy of the checkpoint");
        }
        SourceFile source = SourceFile.of(file, hadoop);
        return new StatePart(file.toString(), source.bytes(), source.hasChecksum());
    }
}
