package io.carryover.parity.faults;

import io.carryover.legacy.time.LateRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sources of the rooms in which a fault can be planted. */
final class Sources {

    private static final List<String> ROOMS =
            List.of("scenarios", "dstream-jobs", "structured-jobs", "migration-toolkit/legacy");

    /** What there must be one of: the harness listens to it. */
    private static final Set<String> SINGLE = Set.of(LateRecords.class.getName());

    private Sources() {}

    /** The classes of a package that can be copied. */
    static List<SourceText> of(String packageName) {
        try (Stream<Path> files = Files.list(folder(packageName))) {
            return files.filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .map(file -> read(packageName, file))
                    .filter(source -> !SINGLE.contains(source.className()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String packageName) {
        return ROOMS.stream()
                .map(room -> Path.of("..", room, "src/main/java", packageName.replace('.', '/')))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no room has the package " + packageName));
    }

    private static SourceText read(String packageName, Path file) {
        try {
            String simpleName = file.getFileName().toString().replace(".java", "");
            return new SourceText(packageName + "." + simpleName, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
