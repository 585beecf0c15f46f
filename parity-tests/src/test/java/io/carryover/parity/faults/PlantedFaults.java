package io.carryover.parity.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All faults, in the order of the scenarios. */
final class PlantedFaults {

    static final List<Fault> ALL = Stream.of(
                    ExplicitEndSessionsFaults.ALL,
                    GapSessionsFaults.ALL,
                    EventTimeFaults.ALL,
                    ActivitySpanFaults.ALL,
                    RunningStatsFaults.ALL,
                    ProfitWindowsFaults.ALL,
                    DeduplicationFaults.ALL)
            .flatMap(List::stream)
            .toList();

    private PlantedFaults() {}

    /** By the scenario's name. */
    static Map<String, List<Fault>> byScenario() {
        return ALL.stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.scenario().name(), LinkedHashMap::new, Collectors.toList()));
    }
}
