package io.carryover.parity.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A failure that the search looked into.
 *
 * @param smallest the smallest case found that fails like it; the case itself if it did not fail again alone
 * @param repeats whether the case failed again when its API ran alone
 * @param seeds all cases that failed like it, the first of them first
 */
public record Finding(Failure smallest, boolean repeats, List<Long> seeds) {

    public Finding {
        seeds = List.copyOf(seeds);
    }

    /** @param smallest empty if it did not fail again alone */
    static Finding of(Failure found, Optional<Failure> smallest) {
        return new Finding(
                smallest.orElse(found),
                smallest.isPresent(),
                List.of(found.tried().seed()));
    }

    Finding alsoIn(Failure again) {
        List<Long> more = new ArrayList<>(seeds);
        more.add(again.tried().seed());
        return new Finding(smallest, repeats, more);
    }

    /** A name for the folder of the case, such as {@code seed-17-mapWithState}. */
    public String caseName() {
        String killed = smallest.tried().killed().isPresent() ? "-killed" : "";
        return "seed-" + seeds.get(0) + "-" + smallest.api() + "-" + smallest.code() + killed;
    }
}
