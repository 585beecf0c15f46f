package io.carryover.parity.suite;

import io.carryover.harness.EngineSession;
import io.carryover.harness.Kill;
import io.carryover.harness.KillPoint;
import io.carryover.parity.fixture.Fixture;
import io.carryover.scenarios.Catalogue;
import io.carryover.scenarios.Scenario;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The case that a scenario's jobs are killed in.
 *
 * @param step the step of the kill: one with data, behind others, before another with data (before an idle one, Structured
 *     Streaming would run nothing: D26)
 */
record KillCase(ParityCase<?> parityCase, int step) {

    /** Of the scenario's cases with such a step, and for all its implementations, the shortest; of those the fullest. */
    static KillCase of(String scenario) {
        Fixture fixture = Fixtures.of(scenario).stream()
                .filter(candidate -> stepIn(candidate).isPresent())
                .filter(candidate -> isForAll(Catalogue.find(scenario), candidate))
                .max(Comparator.comparing(Fixture::steps, Comparator.reverseOrder())
                        .thenComparing(KillCase::records))
                .orElseThrow();
        return new KillCase(
                parityCase(Catalogue.find(scenario), fixture), stepIn(fixture).orElseThrow());
    }

    /** A case with all implementations of its scenario that can do what it asks for. */
    static <E extends Record> ParityCase<E> parityCase(Scenario<E> scenario, Fixture fixture) {
        return ParityCase.of(
                ScenarioImplementations.of(scenario).ableTo(fixture.settings().parameters()), fixture);
    }

    Kill at(KillPoint point) {
        return new Kill(step, point);
    }

    Recoveries<?> recoveries(EngineSession engine) {
        return new Recoveries<>(engine, parityCase);
    }

    private static boolean isForAll(Scenario<?> scenario, Fixture fixture) {
        return ScenarioImplementations.of(scenario)
                .refusals(fixture.settings().parameters())
                .isEmpty();
    }

    private static OptionalInt stepIn(Fixture fixture) {
        return IntStream.range(2, fixture.batches().size())
                .filter(n ->
                        !fixture.linesOf(n).isEmpty() && !fixture.linesOf(n + 1).isEmpty())
                .findFirst();
    }

    private static long records(Fixture fixture) {
        return fixture.batches().stream()
                .mapToLong(batch -> batch.lines().size())
                .sum();
    }
}
