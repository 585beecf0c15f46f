package io.carryover.parity.suite;

import io.carryover.harness.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * What a case took beside what the engines alone took for it.
 *
 * @param wallMillis from the start of the first implementation to the last state read, in real time
 * @param engineMillis the steps of the slower side, added up: it sets the pace, because both run at the same time
 */
record Speed(double wallMillis, double engineMillis) {

    static Speed of(double wallMillis, Collection<Outcome> outcomes) {
        return new Speed(
                wallMillis,
                outcomes.stream().mapToDouble(Outcome::engineMillis).max().orElse(0));
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
                        "%d warm cases took %.2f times as long as the engines took for their steps",
                        warm.size(),
                        wall / engine);
    }
}
