package io.carryover.carried;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Writes a carried folder. Until {@link #finish} has ended, the folder is none: {@code _SUCCESS} comes last. What an
 * interrupted one has left is known by {@code _UNFINISHED} and removed by the next.
 */
public final class CarriedFolderWriter {

    private static final String UNFINISHED = "_UNFINISHED";

    private final FileSystem files;
    private final Path root;
    private final boolean isNew;

    private CarriedFolderWriter(FileSystem files, Path root, boolean isNew) {
        this.files = files;
        this.root = root;
        this.isNew = isNew;
    }

    /** What writes a folder and finishes it. */
    @FunctionalInterface
    public interface Writing<T> {
        T into(CarriedFolderWriter folder) throws IOException;
    }

    /**
     * Begins a folder and has it written; of one whose writing fails nothing is left.
     *
     * @throws RefusedFolderException if something else is there; it stays as it is
     */
    public static <T> T wholeOrNothing(String uri, Configuration hadoop, Writing<T> writing) throws IOException {
        CarriedFolderWriter folder = begin(uri, hadoop);
        try {
            return writing.into(folder);
        } catch (Throwable e) {
            folder.abandonAfter(e);
            throw e;
        }
    }

    /**
     * Begins a folder: at a path where nothing is, or an empty folder, or what an interrupted export has left.
     *
     * @throws RefusedFolderException if something else is there; it stays as it is
     */
    public static CarriedFolderWriter begin(String uri, Configuration hadoop) throws IOException {
        FileSystem files = new Path(uri).getFileSystem(hadoop);
        Path root = files.makeQualified(new Path(uri));
        if (files.exists(new Path(root, UNFINISHED))) {
            files.delete(root, true);
        }
        if (files.exists(root) && files.listStatus(root).length > 0) {
            throw new RefusedFolderException(root + ": is not empty: give a new folder");
        }
        boolean isNew = !files.exists(root);
        files.mkdirs(root);
        files.create(new Path(root, UNFINISHED), false).close();
        return new CarriedFolderWriter(files, root, isNew);
    }

    /** Where the files of a stream go. */
    public String uriOf(String streamFolder) {
        return new Path(root, streamFolder).toString();
    }

    /**
     * Ends the folder, when all streams are written.
     *
     * @param manifest without files; those that are there are listed
     */
    public void finish(Manifest manifest, Offsets offsets) throws IOException {
        write(CarriedFolder.OFFSETS, offsets.json());
        write(CarriedFolder.MANIFEST, CarriedJson.pages(manifest.withFiles(listed())));
        Path success = new Path(root, CarriedFolder.SUCCESS);
        if (!files.rename(new Path(root, UNFINISHED), success)) { // one step: at no time is it neither
            throw new IOException(success + " cannot be written");
        }
    }

    private void abandonAfter(Throwable failure) {
        try {
            abandon();
        } catch (IOException
                | RuntimeException e) { // it is no whole folder all the same, and the next export begins it over
            failure.addSuppressed(e);
        }
    }

    /** The mark goes last: a folder that is half removed is known by it. */
    private void abandon() throws IOException {
        Path mark = new Path(root, UNFINISHED);
        if (!files.exists(mark)) {
            return;
        }
        for (FileStatus begun : files.listStatus(root)) {
            if (!begun.getPath().getName().equals(UNFINISHED)) {
                files.delete(begun.getPath(), true);
            }
        }
        files.delete(mark, false);
        if (isNew) {
            files.delete(root, false);
        }
    }

    private List<CarriedFile> listed() throws IOException {
        FolderContent content = FolderContent.of(files, root);
        List<CarriedFile> listed = new ArrayList<>();
        for (LocatedFileStatus file : content.below("")) {
            listed.add(
                    new CarriedFile(content.pathOf(file.getPath()), file.getLen(), Checksum.of(files, file.getPath())));
        }
        listed.sort(Comparator.comparing(CarriedFile::path));
        return listed;
    }

    private void write(String name, String text) throws IOException {
        try (OutputStream out = files.create(new Path(root, name), true)) {
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
