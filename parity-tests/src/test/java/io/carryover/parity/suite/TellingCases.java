package io.carryover.parity.suite;

import io.carryover.parity.fixture.Batch;
import io.carryover.parity.fixture.Expectations;
import io.carryover.parity.fixture.Fixture;
import io.carryover.scenarios.Api;
import io.carryover.scenarios.Catalogue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Of a scenario's cases, few that have among them all that there is to compare of every API: outputs, state, rejects and late
 * records, a step without records, and what is declared.
 */
final class TellingCases {

    private enum What {
        OUTPUTS,
        STATE,
        REJECTS,
        LATE,
        IDLE,
        DECLARED
    }

    private record Told(Api api, What what) {}

    private final Map<Fixture, Set<Told>> cases = new LinkedHashMap<>();

    private TellingCases(String scenario) {
        Fixtures.of(scenario).forEach(fixture -> cases.put(fixture, toldBy(scenario, fixture)));
    }

    /** Always the same ones, by name. */
    static List<Fixture> of(String scenario) {
        return new TellingCases(scenario).chosen();
    }

    private List<Fixture> chosen() {
        Set<Told> untold = cases.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        List<Fixture> chosen = new ArrayList<>();
        while (!untold.isEmpty()) {
            Fixture next = theOneThatTellsMost(untold);
            chosen.add(next);
            untold.removeAll(cases.get(next));
        }
        return cases.keySet().stream().filter(chosen::contains).toList();
    }

    /** Of equals the shortest; of those the fullest. */
    private Fixture theOneThatTellsMost(Set<Told> untold) {
        return cases.keySet().stream()
                .max(Comparator.comparingLong((Fixture one) -> news(one, untold))
                        .thenComparing(Fixture::steps, Comparator.reverseOrder())
                        .thenComparing(TellingCases::records))
                .orElseThrow();
    }

    private long news(Fixture one, Set<Told> untold) {
        return cases.get(one).stream().filter(untold::contains).count();
    }

    private static Set<Told> toldBy(String scenario, Fixture fixture) {
        ParityCase<?> parityCase = KillCase.parityCase(Catalogue.find(scenario), fixture);
        return parityCase.implementations().apis().stream()
                .flatMap(api -> toldOf(api, parityCase).stream().map(what -> new Told(api, what)))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<What> toldOf(Api api, ParityCase<?> parityCase) {
        Fixture fixture = parityCase.fixture();
        Expectations expected = Expectations.read(fixture, api.optionName());
        Set<What> told = EnumSet.noneOf(What.class);
        expected.outputs().filter(rows -> !rows.isEmpty()).ifPresent(rows -> told.add(What.OUTPUTS));
        expected.state().filter(keys -> !keys.isEmpty()).ifPresent(keys -> told.add(What.STATE));
        expected.rejects().filter(lines -> !lines.isEmpty()).ifPresent(lines -> told.add(What.REJECTS));
        expected.late().filter(counts -> !counts.isEmpty()).ifPresent(counts -> told.add(What.LATE));
        if (IntStream.rangeClosed(1, fixture.steps())
                .anyMatch(step -> fixture.linesOf(step).isEmpty())) {
            told.add(What.IDLE);
        }
        if (parityCase.reference().own().containsKey(api.optionName())) {
            told.add(What.DECLARED);
        }
        return told;
    }

    private static long records(Fixture fixture) {
        return fixture.batches().stream()
                .map(Batch::lines)
                .mapToLong(List::size)
                .sum();
    }
}
