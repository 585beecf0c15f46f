package io.carryover.parity.suite;

import io.carryover.parity.fixture.Fixture;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The case that a scenario's jobs are killed in.
 *
 * @param step the step of the kill: one with data, behind others, before another with data (before an idle one, Structured
 *     Streaming would run nothing: D26)
 */
record KillCase(Fixture fixture, int step) {

    private static final Map<String, String> CASES = Map.of(
            "explicit-end-sessions", "several-ends-in-one-step",
            "gap-sessions", "out-of-order-and-late",
            "activity-span", "out-of-order",
            "running-stats", "worked-example");

    static KillCase of(String scenario) {
        Fixture fixture = Fixture.read(Fixtures.folder(scenario).resolve(CASES.get(scenario)));
        int step = IntStream.range(2, fixture.batches().size())
                .filter(n ->
                        !fixture.linesOf(n).isEmpty() && !fixture.linesOf(n + 1).isEmpty())
                .findFirst()
                .orElseThrow();
        return new KillCase(fixture, step);
    }
}
