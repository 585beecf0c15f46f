package io.carryover.golden;

import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function3;
import org.apache.spark.streaming.State;

/** With {@code mapWithState}. */
final class CountingOne implements Function3<String, Optional<Integer>, State<Tally>, String> {

    private static final long serialVersionUID = 1;

    @Override
    public String call(String word, Optional<Integer> one, State<Tally> state) {
        state.update((state.exists() ? state.get() : new Tally(0, "seen")).plus(1));
        return word;
    }
}
