package io.carryover.parity.search;

import io.carryover.parity.report.SearchTotals;
import io.carryover.parity.search.Failure.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries one case after the other; looks into one difference of each kind. */
public final class Search {

    private static final int MOST_RUNS_TO_SHRINK = 120;

    private final CaseGenerator generator;
    private final Trial trial;
    private final SearchListener listener;

    private final Map<Kind, Finding> findings = new LinkedHashMap<>();

    public Search(CaseGenerator generator, Trial trial, SearchListener listener) {
        this.generator = generator;
        this.trial = trial;
        this.listener = listener;
    }

    /** Tries so many cases; a search is run once. */
    public SearchResult run(long firstSeed, int cases) {
        long began = System.nanoTime();
        long steps = 0;
        long records = 0;
        for (int number = 1; number <= cases; number++) {
            SearchCase one = generator.generate(firstSeed + number - 1);
            listener.tries(one, number);
            take(trial.run(one));
            steps += one.steps();
            records += one.records();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new SearchResult(
                new SearchTotals(generator.scenario(), firstSeed, cases, steps, records, seconds, findings.size()),
                List.copyOf(findings.values()));
    }

    private void take(List<Failure> failures) {
        List<Failure> leading = new ArrayList<>();
        for (Failure failure : failures) {
            if (leading.stream().noneMatch(failure::isAlongside)) {
                findings.compute(
                        failure.kind(), (kind, known) -> known == null ? lookInto(failure) : known.alsoIn(failure));
                leading.add(failure);
            }
        }
    }

    private Finding lookInto(Failure failure) {
        listener.looksInto(failure);
        Optional<Failure> smallest = new Shrinker(trial, failure, MOST_RUNS_TO_SHRINK).smallest();
        Finding finding = Finding.of(failure, smallest);
        listener.found(finding);
        return finding;
    }
}
