package io.carryover.dstream;

import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.RootCause;
import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Looks whether a folder can be used.
 *
 * @param option the name of the option that names the folder, without dashes
 * @param folder complete with its file system
 */
record FolderCheck(String option, String folder, Configuration hadoop) {

    /**
     * @throws CannotStartException if there is no such folder
     */
    void requireThere() {
        Path path = new Path(folder);
        try {
            if (!path.getFileSystem(hadoop).getFileStatus(path).isDirectory()) {
                throw new CannotStartException(name() + ": is a file; give a folder");
            }
        } catch (IOException e) {
            throw new CannotStartException(name() + ": cannot be read: " + RootCause.line(e));
        }
    }

    /**
     * Makes the folder if it is missing.
     *
     * @throws CannotStartException if no file can be written there
     */
    void requireWritable() {
        Path probe = new Path(folder, ".probe-" + UUID.randomUUID());
        try {
            FileSystem files = probe.getFileSystem(hadoop);
            files.mkdirs(probe.getParent());
            files.create(probe).close();
            files.delete(probe, false);
        } catch (IOException e) {
            throw new CannotStartException(name() + ": cannot be written: " + RootCause.line(e));
        }
    }

    private String name() {
        return "--" + option + " " + folder;
    }
}
