package io.carryover.harness;

import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Local files as the operating system makes them. Without its native library Hadoop forks a {@code chmod} for every file
 * that it creates, which is thousands in a run and most of its time; and it writes a second file with a checksum.
 */
public final class UnforkedFiles extends LocalFileSystem {

    /** Called by Hadoop. */
    public UnforkedFiles() {
        super(new WithoutPermissions());
        setWriteChecksum(false);
    }

    private static final class WithoutPermissions extends RawLocalFileSystem {

        @Override
        public void setPermission(Path file, FsPermission permission) {
            // what the process's umask gives is right for a folder of its own
        }
    }
}
