package io.carryover.carried;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** The local file system, with no space for files of some name below a folder {@code out}. */
public final class SmallDisk extends LocalFileSystem {

    private static volatile String full;

    public static void isFullAt(String fileName) {
        full = fileName;
    }

    public static void hasSpaceAgain() {
        full = null;
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        if (full != null && file.getName().startsWith(full) && file.toString().contains("/out/")) {
            throw new IOException("No space left on device");
        }
        return super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
    }
}
