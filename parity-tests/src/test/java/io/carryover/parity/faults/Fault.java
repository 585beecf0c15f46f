package io.carryover.parity.faults;

import io.carryover.parity.suite.ScenarioImplementations;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import java.util.Set;

/**
 * A fault that a comparison has to catch.
 *
 * @param scenario the scenario whose cases show it
 * @param rule the rule that it breaks
 * @param apis those that have it
 * @param sighting where it shows, in each of these APIs
 */
record Fault(Scenario<?> scenario, String rule, Mistake mistake, Set<Api> apis, Sighting sighting) {

    /** Whether it is in the language of the domain, for all that implement the scenario: they agree, and are wrong. */
    boolean isShared() {
        return mistake.where().getPackageName().startsWith(Scenario.class.getPackageName())
                && apis.equals(ScenarioImplementations.of(scenario).apis());
    }

    @Override
    public String toString() {
        return scenario.name() + ": " + rule + " (" + mistake.where().getSimpleName() + ")";
    }
}
