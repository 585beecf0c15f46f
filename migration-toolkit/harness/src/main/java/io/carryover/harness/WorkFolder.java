package io.carryover.harness;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder for checkpoints that is gone when it is closed or the process is told to end; in memory where the machine has such a file system.
 *
 * @param path the folder
 */
public record WorkFolder(Path path) implements AutoCloseable {

    private static final Path IN_MEMORY = Path.of("/dev/shm");
    private static final int ATTEMPTS = 5;

    public static WorkFolder create() {
        try {
            WorkFolder folder = new WorkFolder(
                    Files.isWritable(IN_MEMORY)
                            ? Files.createTempDirectory(IN_MEMORY, "carryover-")
                            : Files.createTempDirectory("carryover-"));
            Runtime.getRuntime().addShutdownHook(new Thread(folder::deleteWhileOthersMayStillWrite));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            delete();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path, e);
        }
    }

    /** For a process that is told to end early: memory would stay taken. */
    private void deleteWhileOthersMayStillWrite() {
        for (int attempt = 1; attempt <= ATTEMPTS && Files.exists(path); attempt++) {
            try {
                delete();
            } catch (IOException e) {
                // a file came while the folder was emptied
            }
        }
    }

    private void delete() throws IOException {
        if (Files.exists(path)) {
            MoreFiles.deleteRecursively(path, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
