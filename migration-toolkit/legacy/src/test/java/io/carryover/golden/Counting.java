package io.carryover.golden;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function2;

/** With {@code updateStateByKey}. */
final class Counting implements Function2<List<Integer>, Optional<Tally>, Optional<Tally>> {

    private static final long serialVersionUID = 1;

    @Override
    public Optional<Tally> call(List<Integer> ones, Optional<Tally> tally) {
        return Optional.of(tally.orElse(new Tally(0, "seen")).plus(ones.size()));
    }
}
