package io.carryover.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What lies in a folder, by name. */
final class FixtureEntries {

    private FixtureEntries() {}

    static Stream<Path> in(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files with other names than these. */
    static Stream<String> unread(Path folder, Predicate<String> isRead) {
        return in(folder)
                .filter(file -> !isRead.test(file.getFileName().toString()))
                .map(file -> file + ": nobody reads it");
    }
}
