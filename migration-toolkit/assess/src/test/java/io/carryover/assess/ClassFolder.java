package io.carryover.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class files of classes of these tests. */
public final class ClassFolder {

    private static final Path ROOT = root();

    private ClassFolder() {}

    /** What assess says of a class with all that is nested in it. */
    public static Assessment assessed(Class<?> type) {
        return Assessor.assess(filesOf(type), List.of());
    }

    /** A class and all that is nested in it. */
    public static List<Path> filesOf(Class<?> type) {
        Path file = ROOT.resolve(type.getName().replace('.', '/') + ".class");
        String name = type.getSimpleName();
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(one -> one.getFileName().toString().matches(name + "(\\$.*)?\\.class"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        try {
            return Path.of(ClassFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
