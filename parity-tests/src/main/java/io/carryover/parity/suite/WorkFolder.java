package io.carryover.parity.suite;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for checkpoints that is gone when it is closed; in memory where the machine has such a file system.
 *
 * @param path the folder
 */
public record WorkFolder(Path path) implements AutoCloseable {

    private static final Path IN_MEMORY = Path.of("/dev/shm");

    public static WorkFolder create() {
        try {
            return new WorkFolder(
                    Files.isWritable(IN_MEMORY)
                            ? Files.createTempDirectory(IN_MEMORY, "carryover-")
                            : Files.createTempDirectory("carryover-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }
}
