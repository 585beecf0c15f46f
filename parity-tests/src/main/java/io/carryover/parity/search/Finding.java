package io.carryover.parity.search;

import java.util.ArrayList;
import java.util.List;

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

    Finding alsoIn(long seed) {
        List<Long> more = new ArrayList<>(seeds);
        more.add(seed);
        return new Finding(smallest, repeats, more.stream().distinct().toList());
    }

    /** A name for the folder of the case, such as {@code seed-17-mapWithState}. */
    public String caseName() {
        String killed = smallest.tried().killed().isPresent() ? "-killed" : "";
        return "seed-" + seeds.get(0) + "-" + smallest.api() + "-" + smallest.code() + killed;
    }
}
