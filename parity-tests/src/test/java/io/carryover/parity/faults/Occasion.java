package io.carryover.parity.faults;

import io.carryover.harness.Kill;
import java.util.Optional;

/**
 * A run in which a fault may show.
 *
 * @param caseName the case of the scenario
 * @param kill empty if the run is not interrupted
 */
record Occasion(String caseName, Optional<Kill> kill) {

    @Override
    public String toString() {
        return caseName + kill.map(one -> ", " + one).orElse("");
    }
}
