package io.carryover.parity.faults;

import io.carryover.harness.Kill;
import io.carryover.harness.KillPoint;
import java.util.List;
import java.util.Optional;

/**
 * Where a fault shows, and as what.
 *
 * @param codes of the differences, maybe among others
 */
record Sighting(Occasion occasion, List<String> codes) {

    static Sighting in(String caseName, String... codes) {
        return new Sighting(new Occasion(caseName, Optional.empty()), List.of(codes));
    }

    /** One that only shows when a job is killed. */
    static Sighting killed(String caseName, int step, KillPoint point, String... codes) {
        return new Sighting(new Occasion(caseName, Optional.of(new Kill(step, point))), List.of(codes));
    }
}
