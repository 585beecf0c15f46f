package io.carryover.legacy.checkpoint;

import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file of a checkpoint, with what vouches for its bytes. Hadoop compares each block with the checksum file beside it while
 * it reads; it is silent where that file is missing, broken, or for a longer file: so those are looked at here.
 */
final class SourceFile {

    private static final byte[] CHECKSUM_FILE = {'c', 'r', 'c', 0};
    private static final int HEADER_BYTES = 8;
    private static final int BYTES_PER_SUM = 4;

    private final FileSystem files;
    private final Path path;

    private SourceFile(FileSystem files, Path path) {
        this.files = files;
        this.path = path;
    }

    static SourceFile of(Path path, Configuration hadoop) throws IOException {
        return new SourceFile(path.getFileSystem(hadoop), path);
    }

    boolean exists() throws IOException {
        return files.exists(path);
    }

    long bytes() throws IOException {
        return files.getFileStatus(path).getLen();
    }

    /** Whether a changed byte would be noticed. */
    boolean hasChecksum() throws IOException {
        return files instanceof ChecksumFileSystem local
                ? local.getRawFileSystem().exists(local.getChecksumFile(path))
                : files.getFileChecksum(path) != null;
    }

    /**
     * Every byte that is read has been compared with its checksum, if there is one.
     *
     * @throws IOException if the file is missing or its checksum file is not for it
     */
    InputStream open() throws IOException {
        if (!exists()) {
            throw new FileNotFoundException("it is missing");
        }
        if (files instanceof ChecksumFileSystem local && hasChecksum()) {
            requireChecksumOfThis(local);
        }
        return files.open(path);
    }

    private void requireChecksumOfThis(ChecksumFileSystem local) throws IOException {
        Path sums = local.getChecksumFile(path);
        long length = local.getRawFileSystem().getFileStatus(sums).getLen();
        if (length < HEADER_BYTES || length != HEADER_BYTES + sumsOf(local, sums) * BYTES_PER_SUM) {
            throw new IOException("it is not as long as its checksum file " + sums.getName() + " says");
        }
    }

    private long sumsOf(ChecksumFileSystem local, Path sums) throws IOException {
        try (DataInputStream in = new DataInputStream(local.getRawFileSystem().open(sums))) {
            byte[] kind = in.readNBytes(CHECKSUM_FILE.length);
            long block = in.readInt();
            if (!java.util.Arrays.equals(kind, CHECKSUM_FILE) || block <= 0) {
                throw new IOException("its checksum file " + sums.getName() + " is none");
            }
            return (bytes() + block - 1) / block;
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
