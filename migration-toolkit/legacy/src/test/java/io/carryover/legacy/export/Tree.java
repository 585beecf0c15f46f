package io.carryover.legacy.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that is in a folder: when each was changed last, and what files hold. */
final class Tree {

    private Tree() {}

    static Map<Path, String> of(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            Map<Path, String> tree = new TreeMap<>();
            paths.forEach(path -> tree.put(folder.relativize(path), content(path)));
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path path) {
        try {
            String changed = Files.getLastModifiedTime(path).toString();
            return Files.isDirectory(path)
                    ? changed
                    : changed + " " + HexFormat.of().formatHex(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
