package io.carryover.parity.search;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Makes a failing case smaller as long as the same API fails with the same kind of difference. Greedy: the first smaller
 * case that fails is taken, until no way leads to a smaller one.
 */
final class Shrinker {

    private final Trial trial;
    private final Failure found;
    private int runsLeft;

    /** @param mostRuns after which the smallest case so far has to do */
    Shrinker(Trial trial, Failure found, int mostRuns) {
        this.trial = trial;
        this.found = found;
        this.runsLeft = mostRuns;
    }

    /** Empty if the case does not fail again when that API runs alone. */
    Optional<Failure> smallest() {
        return failsAgain(found.tried()).map(this::smallest);
    }

    private Failure smallest(Failure failure) {
        Failure before;
        Failure smallest = failure;
        do {
            before = smallest;
            for (Function<SearchCase, Stream<SearchCase>> way : SmallerCases.ways()) {
                smallest = smallest(smallest, way);
            }
        } while (smallest != before);
        return smallest;
    }

    private Failure smallest(Failure failure, Function<SearchCase, Stream<SearchCase>> way) {
        Failure smallest = failure;
        Optional<Failure> smaller = smaller(smallest, way);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller = smaller(smallest, way);
        }
        return smallest;
    }

    private Optional<Failure> smaller(Failure failure, Function<SearchCase, Stream<SearchCase>> way) {
        Iterator<SearchCase> candidates = way.apply(failure.tried()).iterator();
        while (candidates.hasNext() && runsLeft > 0) {
            Optional<Failure> fails = failsAgain(candidates.next());
            if (fails.isPresent()) {
                return fails;
            }
        }
        return Optional.empty();
    }

    private Optional<Failure> failsAgain(SearchCase candidate) {
        runsLeft--;
        return Optional.of(new Failure(found.api(), candidate, trial.run(candidate, found.api())))
                .filter(failure -> failure.hasCode(found.code()));
    }
}
