package io.carryover.parity.faults;

import io.carryover.scenarios.Api;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The runs that tell a fault from the copying: of those in which a scenario's faults show, the one with the most APIs, and all
 * with a kill. The other cases are what the parity test runs the originals through.
 */
final class ControlRuns {

    private ControlRuns() {}

    /** The APIs that take part, by run. */
    static Map<Occasion, Set<Api>> of(List<Fault> faults) {
        Map<Occasion, Set<Api>> runs = new LinkedHashMap<>();
        faults.forEach(fault -> runs.computeIfAbsent(fault.sighting().occasion(), run -> EnumSet.noneOf(Api.class))
                .addAll(fault.apis()));
        int most = runs.values().stream().mapToInt(Set::size).max().orElseThrow();
        Occasion widest = runs.keySet().stream()
                .filter(run -> runs.get(run).size() == most)
                .findFirst()
                .orElseThrow();
        runs.keySet().removeIf(run -> run.kill().isEmpty() && !run.equals(widest));
        return runs;
    }
}
