package io.carryover.parity.suite;

import io.carryover.harness.Outcome;
import java.nio.file.Path;
import java.util.Map;

/** Where the legacy side of a case runs. */
@FunctionalInterface
public interface LegacySide {

    /**
     * Runs the case's implementations on the legacy side.
     *
     * @param folder one for this case; it need not be there
     * @return by the API's name on the command line
     */
    Map<String, Outcome> run(ParityCase<?> parityCase, Path folder);
}
