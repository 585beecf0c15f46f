package io.carryover.parity.search;

import io.carryover.parity.report.SearchTotals;
import io.carryover.parity.search.Failure.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries one case after the other; looks into one difference of each kind. */
public final class Search {

    private static final int MOST_RUNS_TO_SHRINK = 120;

    private final CaseGenerator generator;
    private final Trial trial;
    private final SearchListener listener;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Kind, Integer> known = new HashMap<>();

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
                findings);
    }

    private void take(List<Failure> failures) {
        List<Failure> lookedInto = new ArrayList<>();
        for (Failure failure : failures) {
            Optional<Failure> leader =
                    lookedInto.stream().filter(failure::isAlongside).findFirst();
            leader.ifPresent(other -> known.putIfAbsent(failure.kind(), known.get(other.kind())));
            if (!known.containsKey(failure.kind())) {
                lookInto(failure);
                lookedInto.add(failure);
            }
            findings.set(
                    known.get(failure.kind()),
                    findings.get(known.get(failure.kind()))
                            .alsoIn(failure.tried().seed()));
        }
    }

    private void lookInto(Failure failure) {
        listener.looksInto(failure);
        Optional<Failure> smallest = new Shrinker(trial, failure, MOST_RUNS_TO_SHRINK).smallest();
        Finding finding = new Finding(
                smallest.orElse(failure),
                smallest.isPresent(),
                List.of(failure.tried().seed()));
        known.put(failure.kind(), findings.size());
        findings.add(finding);
        listener.found(finding);
    }
}
