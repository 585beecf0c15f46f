package io.carryover.dstream.sink;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of a batch, which is there whole or not at all: it is written beside, under a hidden name, and renamed. What an
 * earlier attempt at the batch left is replaced.
 *
 * @param parent the folder of all batches
 */
record BatchFolder(Path parent, long batchTimeMs) {

    private String name() {
        return "batch=" + batchTimeMs;
    }

    /** Where the next attempt is written; readers skip a name like this. */
    Path attempt() {
        return new Path(parent, "." + name() + ".tmp");
    }

    /** Removes what a broken attempt has left. */
    void clearAttempt(Configuration configuration) throws IOException {
        files(configuration).delete(attempt(), true);
    }

    /** Puts the attempt in place of the batch; without an attempt, the batch is gone. */
    void replace(Configuration configuration) throws IOException {
        FileSystem files = files(configuration);
        Path batch = new Path(parent, name());
        files.delete(batch, true);
        if (files.exists(attempt()) && !files.rename(attempt(), batch)) {
            throw new IOException("cannot rename " + attempt() + " to " + name());
        }
    }

    private FileSystem files(Configuration configuration) throws IOException {
        return parent.getFileSystem(configuration);
    }
}
