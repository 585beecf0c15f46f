package io.carryover.carried;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files of a carried folder that carry something. Marks of Spark and Hadoop begin with an underscore or a dot, and so does what lies
 * beside the content while it is made.
 *
 * @param root the folder, qualified
 */
record FolderContent(FileSystem files, Path root) {

    static FolderContent of(FileSystem files, Path root) {
        return new FolderContent(files, files.makeQualified(root));
    }

    /** All below a path relative to the folder, {@code ""} for the folder itself; none where nothing is. */
    List<LocatedFileStatus> below(String path) throws IOException {
        List<LocatedFileStatus> content = new ArrayList<>();
        try {
            RemoteIterator<LocatedFileStatus> all = files.listFiles(path.isEmpty() ? root : new Path(root, path), true);
            while (all.hasNext()) {
                LocatedFileStatus file = all.next();
                if (!isMark(file.getPath().getName()) && !isMark(pathOf(file.getPath()))) {
                    content.add(file);
                }
            }
            return content;
        } catch (FileNotFoundException e) {
            return List.of(); // a stream without rows has no folder
        }
    }

    /** Relative to the folder. */
    String pathOf(Path file) {
        return root.toUri().relativize(file.toUri()).getPath();
    }

    private static boolean isMark(String name) {
        return name.startsWith("_") || name.startsWith(".");
    }
}
