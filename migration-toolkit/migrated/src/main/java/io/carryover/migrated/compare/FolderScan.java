package io.carryover.migrated.compare;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Finds the files of complete batches. Left out are hidden and temporary files, and every folder that a committer of Hadoop or
 * Spark has not finished, which is told by its {@code _temporary}.
 */
final class FolderScan {

    static final String STREAM_LOG = "_spark_metadata";

    private static final String IN_WORK = "_temporary";
    private static final Pattern UNFINISHED = Pattern.compile(".*(\\.tmp|\\.inprogress|\\._COPYING_)");

    private final FileSystem fileSystem;
    private final Path root;
    private final List<FileStatus> files = new ArrayList<>();
    private final List<Path> leftOut = new ArrayList<>();
    private boolean streamLog;

    private FolderScan(FileSystem fileSystem, Path root) {
        this.fileSystem = fileSystem;
        this.root = root;
    }

    /** @throws CannotCompareException if there is nothing to read, or it is being written right now */
    static FolderScan of(Side side, String path, Configuration hadoop) {
        try {
            Path named = new Path(path);
            FileSystem fileSystem = named.getFileSystem(hadoop);
            FolderScan scan = new FolderScan(fileSystem, fileSystem.resolvePath(named));
            scan.start();
            return scan;
        } catch (FileNotFoundException e) {
            throw CannotCompareException.mistake(
                    "--" + side.word() + " " + path + ": is not there; name what the " + side.word() + " job wrote");
        } catch (IOException | IllegalArgumentException e) {
            throw CannotCompareException.mistake("--" + side.word() + " " + path + ": cannot be listed ("
                    + e.getMessage() + "); name a folder that can be read");
        }
    }

    Path root() {
        return root;
    }

    List<FileStatus> files() {
        return files;
    }

    /** Folders of batches that are not complete, and files that are not. */
    List<Path> leftOut() {
        return leftOut;
    }

    /** Whether a query's file sink keeps a log here, by which Spark tells what is committed. */
    boolean hasStreamLog() {
        return streamLog;
    }

    private void start() throws IOException {
        FileStatus status = fileSystem.getFileStatus(root);
        if (!status.isDirectory()) {
            files.add(status);
            return;
        }
        FileStatus[] children = fileSystem.listStatus(root);
        if (isInWork(children)) {
            throw CannotCompareException.corrupt(
                    new Path(root, IN_WORK)
                            + ": the folder is being written, or a write was broken off; compare when it is done, or remove this");
        }
        streamLog = has(children, STREAM_LOG);
        addAll(children);
    }

    private void addAll(FileStatus[] children) throws IOException {
        for (FileStatus child : children) {
            String name = child.getPath().getName();
            if (isHidden(name)) {
                continue;
            }
            if (child.isDirectory()) {
                addFolder(child.getPath());
            } else if (UNFINISHED.matcher(name).matches() || child.getLen() == 0 && Format.of(name) == Format.PARQUET) {
                leftOut.add(child.getPath());
            } else {
                files.add(child);
            }
        }
    }

    private void addFolder(Path folder) throws IOException {
        FileStatus[] children = fileSystem.listStatus(folder);
        if (isInWork(children)) {
            leftOut.add(folder);
        } else {
            addAll(children);
        }
    }

    private static boolean isInWork(FileStatus[] children) {
        return has(children, IN_WORK);
    }

    private static boolean has(FileStatus[] children, String name) {
        return Arrays.stream(children)
                .anyMatch(child -> child.getPath().getName().equals(name));
    }

    /** As Spark's own readers have it. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("_") && !name.contains("=");
    }
}
