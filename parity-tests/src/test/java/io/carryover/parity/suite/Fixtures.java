package io.carryover.parity.suite;

import io.carryover.parity.fixture.Fixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fixture folders of this module. */
final class Fixtures {

    private static final Path ROOT = Path.of("fixtures");

    private Fixtures() {}

    static Path folder(String scenario) {
        return ROOT.resolve(scenario);
    }

    /** All cases of a scenario, by name. */
    static List<Fixture> of(String scenario) {
        try (Stream<Path> folders = Files.list(folder(scenario))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
