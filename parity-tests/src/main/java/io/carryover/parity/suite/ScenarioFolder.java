package io.carryover.parity.suite;

import io.carryover.parity.fixture.BadFixture;
import io.carryover.parity.fixture.Declarations;
import io.carryover.parity.fixture.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cases of a scenario: folders in one folder, beside what is declared for all of them.
 *
 * @param folder the folder around the cases
 */
public record ScenarioFolder(Path folder) {

    /**
     * All cases, by name.
     *
     * @throws BadFixture if the folder cannot be listed or holds what is no case
     */
    public List<Fixture> cases() {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException e) {
            throw new BadFixture(folder, "cannot be listed (" + e + "); name a folder of cases");
        }
    }

    /** @throws BadFixture if {@code declared.json} says what cannot be meant */
    public Declarations declarations() {
        return Declarations.in(folder);
    }
}
