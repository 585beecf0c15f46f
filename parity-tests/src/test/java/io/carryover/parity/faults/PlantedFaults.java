package io.carryover.parity.faults;

import java.util.ArrayList;
import java.util.Collection;
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
     * @param most how many in all; one of each scenario at least
     */
    static List<Fault> ofEachScenario(int most) {
        Collection<List<Fault>> scenarios = byScenario(ALL).values();
        int turns = Math.max(1, most / scenarios.size());
        int left = Math.max(0, most - turns * scenarios.size());
        List<Fault> chosen = new ArrayList<>();
        for (List<Fault> faults : scenarios) {
            spread(faults, Math.min(left-- > 0 ? turns + 1 : turns, faults.size()))
                    .forEach(chosen::add);
        }
        return chosen;
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
