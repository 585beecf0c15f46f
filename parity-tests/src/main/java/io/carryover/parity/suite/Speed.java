package io.carryover.parity.suite;

import io.carryover.harness.Outcome;
import io.carryover.parity.report.StepFigures;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a case took beside what the engines alone took for it.
 *
 * @param wallMillis from the start of the first implementation to the last state read, in real time
 * @param engineMillis the slowest implementation's batch in each step, added up
 */
record Speed(double wallMillis, double engineMillis) {

    static Speed of(double wallMillis, Collection<Outcome> outcomes) {
        Map<Integer, Double> slowest = outcomes.stream()
                .flatMap(outcome -> outcome.steps().stream())
                .collect(Collectors.toMap(StepFigures::step, StepFigures::millis, Math::max));
        return new Speed(
                wallMillis,
                slowest.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /** One line for all cases but the first, which warms the engines up; empty text without a second. */
    static String line(List<Speed> cases) {
        List<Speed> warm = cases.stream().skip(1).toList();
        double engine = warm.stream().mapToDouble(Speed::engineMillis).sum();
        double wall = warm.stream().mapToDouble(Speed::wallMillis).sum();
        return engine == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%d warm cases took %.2f times as long as their batches alone",
                        warm.size(),
                        wall / engine);
    }
}
