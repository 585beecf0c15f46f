package io.carryover.parity.suite;

import io.carryover.harness.Outcome;
import io.carryover.scenarios.Api;
import java.nio.file.Path;
import java.util.Map;

/** Where the legacy side of a case runs. */
public interface LegacySide {

    /**
     * Runs the case's implementations on the legacy side.
     *
     * @param folder one for this case; it need not be there
     * @return by the API's name on the command line
     */
    Map<String, Outcome> run(ParityCase<?> parityCase, Path folder);

    /**
     * Runs the first steps of a case with one implementation, which leaves its checkpoint.
     *
     * @param cut the last of these steps
     * @param folder one for this alone; it need not be there
     * @see io.carryover.parity.suite.legacy.LegacyBeginning#checkpointIn
     */
    Outcome leave(ParityCase<?> parityCase, Api from, int cut, Path folder);
}
