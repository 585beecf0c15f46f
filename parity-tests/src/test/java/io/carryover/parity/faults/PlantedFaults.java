package io.carryover.parity.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All faults, in the order of the scenarios. */
final class PlantedFaults {

    static final List<Fault> ALL = Stream.of(
                    ExplicitEndSessionsFaults.ALL,
                    GapSessionsFaults.ALL,
                    EventTimeFaults.ALL,
                    ActivitySpanFaults.ALL,
                    RunningStatsFaults.ALL,
                    WeeklySpendFaults.ALL,
                    ProfitWindowsFaults.ALL,
                    ActiveUsersFaults.ALL,
                    ValueExpiryFaults.ALL,
                    ConversionFunnelFaults.ALL,
                    AmountAnomaliesFaults.ALL,
                    CountWindowsFaults.ALL,
                    RateAlertsFaults.ALL,
                    DeduplicationFaults.ALL)
            .flatMap(List::stream)
            .toList();

    private PlantedFaults() {}

    /**
     * Some of each scenario, from all over its list.
     *
     * @param most how many of a scenario
     */
    static List<Fault> ofEachScenario(int most) {
        return byScenario(ALL).values().stream()
                .flatMap(faults -> spread(faults, Math.min(most, faults.size())))
                .toList();
    }

    /** By the scenario's name. */
    static Map<String, List<Fault>> byScenario(List<Fault> faults) {
        return faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> fault.scenario().name(), LinkedHashMap::new, Collectors.toList()));
    }

    private static Stream<Fault> spread(List<Fault> faults, int count) {
        return IntStream.range(0, count).mapToObj(i -> faults.get(i * faults.size() / count));
    }
}
