package io.carryover.carried;

import com.fasterxml.jackson.core.JacksonException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A whole, verified carried folder on any file system that Hadoop knows.
 *
 * @param uri the folder
 * @param hash SHA-256 of the manifest, by which a job remembers what it was started from
 * @param offsets where to read on
 */
public record CarriedFolder(String uri, Manifest manifest, String hash, Offsets offsets) {

    static final String SUCCESS = "_SUCCESS";
    static final String MANIFEST = "manifest.json";
    static final String OFFSETS = "offsets.json";

    /**
     * Reads a folder and verifies every file of it.
     *
     * @throws RefusedFolderException if it is none, is not whole, was changed, or is of another format
     * @throws IOException if the file system fails
     */
    public static CarriedFolder open(String uri, Configuration hadoop) throws IOException {
        return open(uri, hadoop, Optional.empty());
    }

    /**
     * The same for one who may have taken the folder over already: its files are not read again then.
     *
     * @param takenOver {@link #hash} of what was taken over; every file of a folder with another is verified
     * @throws RefusedFolderException as {@link #open(String, Configuration)}
     * @throws IOException if the file system fails
     */
    public static CarriedFolder open(String uri, Configuration hadoop, Optional<String> takenOver) throws IOException {
        try {
            return verified(uri, hadoop, takenOver);
        } catch (ChecksumException e) { // the file system's own, before ours is looked at
            throw new RefusedFolderException(uri + ": is damaged (" + e.getMessage() + "): export again", e);
        }
    }

    private static CarriedFolder verified(String uri, Configuration hadoop, Optional<String> takenOver)
            throws IOException {
        Path root = new Path(uri);
        FileSystem files = root.getFileSystem(hadoop);
        requireWhole(files, root);
        byte[] text = read(files, new Path(root, MANIFEST));
        Manifest manifest = manifest(text, new Path(root, MANIFEST));
        String hash = Checksum.of(text);
        if (!takenOver.equals(Optional.of(hash))) {
            requireUnchanged(files, root, manifest);
            requireNothingElse(FolderContent.of(files, root), manifest);
        }
        return new CarriedFolder(uri, manifest, hash, offsets(files, root));
    }

    /** The files of a stream. */
    public String uriOf(CarriedStream stream) {
        return new Path(uri, stream.folder()).toString();
    }

    /**
     * Where to read a topic on, by partition.
     *
     * @throws RefusedFolderException if the job that was exported did not read it
     */
    public SortedMap<Integer, Long> offsetsOf(String topic) {
        SortedMap<String, SortedMap<Integer, Long>> topics = offsets.byTopic();
        if (!topics.containsKey(topic)) {
            throw new RefusedFolderException(uri + ": has offsets of "
                    + (topics.isEmpty() ? "no topic" : String.join(", ", topics.keySet())) + ", not of " + topic
                    + ": give the topic of the job that was exported");
        }
        return topics.get(topic);
    }

    /**
     * Where to read a topic on that may have gained partitions since the export: in these from 0 on, as nobody has read them.
     *
     * @param partitions of the topic, as the broker has them
     * @throws RefusedFolderException if there are offsets of others than these
     */
    public SortedMap<Integer, Long> offsetsOf(String topic, Collection<Integer> partitions) {
        SortedMap<Integer, Long> offsets = new TreeMap<>(offsetsOf(topic));
        Set<Integer> missing = new TreeSet<>(offsets.keySet());
        missing.removeAll(Set.copyOf(partitions));
        if (!missing.isEmpty()) {
            throw new RefusedFolderException(uri + ": has offsets of the partitions " + missing + " of topic " + topic
                    + ", which has only " + new TreeSet<>(partitions)
                    + ": give the topic of the job that was exported");
        }
        partitions.forEach(partition -> offsets.putIfAbsent(partition, 0L));
        return offsets;
    }

    private static void requireWhole(FileSystem files, Path root) throws IOException {
        if (!files.exists(new Path(root, SUCCESS))) {
            throw new RefusedFolderException(root + ": holds no finished export (no " + SUCCESS
                    + "): give another folder, or run the export again");
        }
    }

    private static Manifest manifest(byte[] text, Path file) {
        try {
            int format = CarriedJson.tree(new String(text, StandardCharsets.UTF_8))
                    .path("format")
                    .asInt();
            if (format != Manifest.FORMAT) {
                throw new RefusedFolderException(file + ": is of format " + format + ", and this release reads format "
                        + Manifest.FORMAT + ": use the release that wrote it, or export again");
            }
            return CarriedJson.read(text, Manifest.class);
        } catch (JacksonException e) {
            throw new RefusedFolderException(
                    file + ": is no manifest (" + e.getOriginalMessage() + "): export again", e);
        }
    }

    private static void requireUnchanged(FileSystem files, Path root, Manifest manifest) throws IOException {
        for (CarriedFile file : manifest.files()) {
            requireUnchanged(files, root, file);
        }
    }

    private static void requireUnchanged(FileSystem files, Path root, CarriedFile listed) throws IOException {
        Path file = new Path(root, listed.path());
        FileStatus status;
        try {
            status = files.getFileStatus(file);
        } catch (FileNotFoundException e) {
            throw new RefusedFolderException(file + ": is missing, the manifest names it: export again", e);
        }
        if (status.getLen() != listed.bytes() || !Checksum.of(files, file).equals(listed.sha256())) {
            throw new RefusedFolderException(file + ": is not what the manifest says (SHA-256): export again");
        }
    }

    /** Whoever reads a stream reads all files in its folder. */
    private static void requireNothingElse(FolderContent content, Manifest manifest) throws IOException {
        Set<String> named = manifest.files().stream().map(CarriedFile::path).collect(Collectors.toSet());
        for (CarriedStream stream : manifest.streams()) {
            for (FileStatus file : content.below(stream.folder())) {
                if (!named.contains(content.pathOf(file.getPath()))) {
                    throw new RefusedFolderException(file.getPath()
                            + ": is of another export, the manifest does not name it: remove it, or export again");
                }
            }
        }
    }

    private static Offsets offsets(FileSystem files, Path root) throws IOException {
        Path file = new Path(root, OFFSETS);
        try {
            return Offsets.parse(new String(read(files, file), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new RefusedFolderException(file + ": " + e.getMessage() + ": export again", e);
        }
    }

    private static byte[] read(FileSystem files, Path file) throws IOException {
        try (InputStream in = files.open(file)) {
            return in.readAllBytes();
        } catch (FileNotFoundException e) {
            throw new RefusedFolderException(file + ": is missing: export again", e);
        }
    }
}
