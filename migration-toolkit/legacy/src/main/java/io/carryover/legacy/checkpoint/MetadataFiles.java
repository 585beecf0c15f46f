package io.carryover.legacy.checkpoint;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The metadata files of a checkpoint folder, {@code checkpoint-<ms>} and, moved aside by a newer one of the same name, {@code
 * checkpoint-<ms>.bk}. One whose checksum file alone is there counts: it has been there.
 */
final class MetadataFiles {

    private static final Pattern NAME = Pattern.compile("\\.?(checkpoint-(\\d{1,18})(\\.bk)?)(\\.crc)?");

    private MetadataFiles() {}

    /**
     * @throws UnreadableCheckpointException if there are none
     */
    static List<Path> newestFirst(String folder, Configuration hadoop) {
        try {
            Path root = new Path(folder);
            List<Path> files = named(root, list(root.getFileSystem(hadoop), root));
            if (files.isEmpty()) {
                throw new UnreadableCheckpointException(folder
                        + ": holds no DStream checkpoint (no file checkpoint-<time>): give the folder that the job"
                        + " called checkpoint(...) with");
            }
            return files;
        } catch (FileNotFoundException e) {
            throw new UnreadableCheckpointException(folder + ": is no folder: give that of a checkpoint", e);
        } catch (IOException e) {
            throw ReadFailure.of(folder, e);
        }
    }

    /** With the checksum files, which a file system of checksums does not show. */
    private static FileStatus[] list(FileSystem files, Path root) throws IOException {
        return files instanceof ChecksumFileSystem local
                ? local.getRawFileSystem().listStatus(root)
                : files.listStatus(root);
    }

    private static List<Path> named(Path root, FileStatus[] listed) {
        Map<String, Matcher> found = new TreeMap<>();
        for (FileStatus file : listed) {
            Matcher name = NAME.matcher(file.getPath().getName());
            if (name.matches() && !file.isDirectory()) {
                found.put(name.group(1), name);
            }
        }
        return found.values().stream()
                .sorted(Comparator.<Matcher>comparingLong(name -> Long.parseLong(name.group(2)))
                        .thenComparing(name -> name.group(3) == null)
                        .reversed())
                .map(name -> new Path(root, name.group(1)))
                .toList();
    }
}
