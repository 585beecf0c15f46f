package io.carryover.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All that is in a folder, the folder itself too: whoever has only read it leaves another one equal to this.
 *
 * @param entries by path below the folder: when each was changed last, and of files the size in bytes and the SHA-256
 */
public record FolderListing(SortedMap<String, String> entries) {

    public static FolderListing of(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> all = found.toList();
            SortedMap<String, String> entries = new TreeMap<>();
            for (Path path : all) {
                entries.put(folder.relativize(path).toString(), entry(path));
            }
            return new FolderListing(entries);
        }
    }

    private static String entry(Path path) throws IOException {
        String changed = Files.getLastModifiedTime(path).toString();
        return Files.isDirectory(path) ? changed : changed + " " + Files.size(path) + " bytes " + sha256(path);
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
