package io.carryover.parity.suite;

import io.carryover.parity.fixture.Fixture;
import java.nio.file.Path;
import java.util.List;

/** The fixture folders of this module. */
final class Fixtures {

    private static final Path ROOT = Path.of("fixtures");

    private Fixtures() {}

    static Path folder(String scenario) {
        return ROOT.resolve(scenario);
    }

    /** All cases of a scenario, by name. */
    static List<Fixture> of(String scenario) {
        return new ScenarioFolder(folder(scenario)).cases();
    }
}
