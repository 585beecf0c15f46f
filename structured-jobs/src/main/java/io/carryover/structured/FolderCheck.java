package io.carryover.structured;

import io.carryover.scenarios.options.CannotStartException;
import io.carryover.scenarios.options.JobOptions;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Looks at the folders of a job before its queries start: they would find out late, and say it at length. */
record FolderCheck(Configuration configuration) {

    private static final int PATIENCE_SECONDS = 20;

    /**
     * @throws CannotStartException if the input does not exist or another folder cannot be written
     */
    void check(JobOptions options) {
        String input = options.given().get("input");
        if (input != null) {
            withPatience("input", input, () -> requireFolder(new Path(input)));
        }
        for (String option : List.of("checkpoint", "output", "dead-letter")) {
            String folder = options.given().get(option);
            if (folder != null) {
                withPatience(option, folder, () -> requireWritable(new Path(folder)));
            }
        }
    }

    private Void requireFolder(Path folder) throws Exception {
        if (!folder.getFileSystem(configuration).getFileStatus(folder).isDirectory()) {
            throw new FileNotFoundException("this is a file");
        }
        folder.getFileSystem(configuration).listStatus(folder);
        return null;
    }

    private Void requireWritable(Path folder) throws Exception {
        FileSystem files = folder.getFileSystem(configuration);
        files.mkdirs(folder);
        Path probe = new Path(folder, ".probe-" + UUID.randomUUID());
        files.create(probe).close();
        files.delete(probe, false);
        return null;
    }

    private static void withPatience(String option, String folder, Callable<Void> check) {
        FutureTask<Void> task = new FutureTask<>(check);
        Thread thread = new Thread(task, "folder-check");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw failure(option, folder, "its file system does not answer within " + PATIENCE_SECONDS + " s");
        } catch (ExecutionException e) {
            throw failure(option, folder, RootCause.line(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(option, folder, "interrupted");
        }
    }

    private static CannotStartException failure(String option, String folder, String problem) {
        String needed = option.equals("input") ? "a folder that can be read" : "a folder that can be written";
        return new CannotStartException("--" + option + " " + folder + ": give " + needed + " (" + problem + ")");
    }
}
