package io.carryover.structured;

import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.RootCause;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Looks whether a folder can be used. A file system that does not answer is given up after a while: its own timeouts may be
 * of many minutes.
 *
 * @param option the name of the option that names the folder, without dashes
 */
record FolderCheck(Configuration hadoop, String option, String folder) {

    private static final int PATIENCE_SECONDS = 10;

    /**
     * @throws CannotStartException if there is no such folder
     */
    void requireThere() {
        inTime("give a folder that can be read", this::list);
    }

    /**
     * Whether the folder is there or not.
     *
     * @throws CannotStartException if its file system does not answer
     */
    void requireReachable() {
        inTime("give a folder that can be written", this::look);
    }

    /**
     * Makes the folder if it is missing.
     *
     * @throws CannotStartException if no file can be written there
     */
    void requireWritable() {
        inTime("give a folder that can be written", this::probe);
    }

    private Void list() throws IOException {
        Path path = new Path(folder);
        FileSystem files = path.getFileSystem(hadoop);
        if (!files.getFileStatus(path).isDirectory()) {
            throw new FileNotFoundException("this is a file");
        }
        files.listStatus(path);
        return null;
    }

    private Void look() throws IOException {
        Path path = new Path(folder);
        path.getFileSystem(hadoop).exists(path);
        return null;
    }

    private Void probe() throws IOException {
        Path file = new Path(folder, ".probe-" + UUID.randomUUID());
        FileSystem files = file.getFileSystem(hadoop);
        files.mkdirs(file.getParent());
        files.create(file).close();
        files.delete(file, false);
        return null;
    }

    private void inTime(String needed, Callable<Void> check) {
        FutureTask<Void> task = new FutureTask<>(check);
        Thread thread = new Thread(task, "folder-check");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw failure(needed, RootCause.line(e));
        } catch (TimeoutException e) {
            throw failure(needed, "its file system does not answer within " + PATIENCE_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(needed, "interrupted");
        }
    }

    private CannotStartException failure(String needed, String problem) {
        return new CannotStartException("--" + option + " " + folder + ": " + needed + " (" + problem + ")");
    }
}
