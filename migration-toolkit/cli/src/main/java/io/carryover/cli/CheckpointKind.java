package io.carryover.cli;

import io.carryover.scenarios.options.UsageException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** The side that a checkpoint folder is of. */
final class CheckpointKind {

    private CheckpointKind() {}

    /**
     * @throws UsageException if the folder is of none
     */
    static Side of(String folder, Configuration hadoop) throws IOException {
        Path root = new Path(folder);
        List<String> names;
        try {
            FileStatus[] entries = root.getFileSystem(hadoop).listStatus(root);
            names = Arrays.stream(entries)
                    .map(entry -> entry.getPath().getName())
                    .toList();
        } catch (FileNotFoundException e) {
            throw new UsageException(folder + ": is no folder; give that of a checkpoint");
        }
        if (names.contains("offsets") && names.contains("metadata")) {
            return Side.MIGRATED;
        }
        // of a legacy one whose newest file is lost, the checksum may be all that is left, which is not listed
        if (names.stream().anyMatch(name -> name.startsWith("checkpoint-")) || holdsState(names)) {
            return Side.LEGACY;
        }
        throw new UsageException(folder + ": holds neither a DStream checkpoint (checkpoint-<time>) nor that of a query"
                + " (metadata, offsets); give the folder that the job was started with");
    }

    private static boolean holdsState(List<String> names) {
        return names.stream().anyMatch(name -> name.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    }
}
