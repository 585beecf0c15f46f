package io.carryover.assess.state;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A function for each situation; the wiring makes them state functions. */
final class StateFunctions {

    private StateFunctions() {}

    static JavaDStream<?> wire(JavaPairDStream<String, Integer> pairs) {
        return pairs.mapWithState(StateSpec.function(StateFunctions::updatesThroughAReference))
                .union(pairs.mapWithState(StateSpec.function(StateFunctions::updatesInALambda)))
                .union(pairs.mapWithState(StateSpec.function(StateFunctions::asksOnceAndRemembers)))
                .union(pairs.mapWithState(StateSpec.function(StateFunctions::asksBeforeRemoval)))
                .union(pairs.mapWithState(StateSpec.function(StateFunctions::removesInAHelper)))
                .union(pairs.mapWithState(StateSpec.function(StateFunctions::changesABeanInAHelper)))
                .union(pairs.mapWithState(StateSpec.function(StateFunctions::changesAnElement)))
                .union(pairs.mapWithState(StateSpec.function(StateFunctions::changesACopy)))
                .union(pairs.mapWithState(StateSpec.function(StateFunctions::updatesInALoop)))
                .union(pairs.mapWithState(StateSpec.function(StateFunctions::asksForRandomFarAway)))
                .union(pairs.mapWithState(StateSpec.function(StateFunctions::knowsTheTimeoutByTheValue)
                        .timeout(Durations.minutes(1))))
                .union(pairs.mapWithState(
                        StateSpec.function(StateFunctions::endsAtTheTimeout).timeout(Durations.minutes(1))));
    }

    static Integer updatesThroughAReference(String key, Optional<Integer> value, State<Integer> state) {
        java.util.Optional.of(1).ifPresentOrElse(state::update, state::remove);
        return 0;
    }

    static Integer updatesInALambda(String key, Optional<Integer> value, State<Integer> state) {
        List.of(1, 2).forEach(one -> state.update(one + 1));
        return 0;
    }

    static Integer asksOnceAndRemembers(String key, Optional<Integer> value, State<Integer> state) {
        boolean isKnown = state.exists();
        int before = 0;
        if (isKnown) {
            before = state.get();
        }
        return before;
    }

    static Integer asksBeforeRemoval(String key, Optional<Integer> value, State<Integer> state) {
        boolean isKnown = state.exists();
        if (isKnown) {
            state.remove();
        }
        return isKnown ? state.get() : 0;
    }

    static Integer removesInAHelper(String key, Optional<Integer> value, State<Integer> state) {
        forget(state);
        state.update(1);
        return 0;
    }

    private static void forget(State<Integer> state) {
        if (state.exists()) {
            state.remove();
        }
    }

    static Integer changesABeanInAHelper(String key, Optional<Integer> value, State<Visits> state) {
        Visits visits = state.exists() ? state.get() : new Visits();
        count(visits);
        if (visits.count > 1) {
            state.update(visits);
        }
        return 0;
    }

    private static void count(Visits visits) {
        visits.increment();
    }

    static Integer changesAnElement(String key, Optional<Integer> value, State<ArrayList<Visits>> state) {
        if (state.exists()) {
            for (Visits visits : state.get()) {
                visits.increment();
            }
        }
        return 0;
    }

    static Integer changesACopy(String key, Optional<Integer> value, State<ArrayList<Integer>> state) {
        List<Integer> copy = state.exists() ? new ArrayList<>(state.get()) : new ArrayList<>();
        copy.add(1);
        return copy.size();
    }

    static Integer updatesInALoop(String key, Optional<Integer> value, State<Integer> state) {
        for (int i = 0; i < value.get(); i++) {
            state.update(state.exists() ? state.get() + 1 : 1);
        }
        return 0;
    }

    static Integer asksForRandomFarAway(String key, Optional<Integer> value, State<Integer> state) {
        return List.of(value.get()).stream()
                .map(one -> one + jitter())
                .findFirst()
                .get();
    }

    private static int jitter() {
        return ThreadLocalRandom.current().nextInt(3);
    }

    static Integer knowsTheTimeoutByTheValue(String key, Optional<Integer> value, State<Integer> state) {
        if (!value.isPresent()) {
            return state.get();
        }
        state.update(value.get());
        return 0;
    }

    static Integer endsAtTheTimeout(String key, Optional<Integer> value, State<Integer> state) {
        if (state.isTimingOut()) {
            return state.get();
        }
        int sum = value.get() + (state.exists() ? state.get() : 0);
        if (sum < 0 && state.exists()) {
            state.remove();
        } else {
            state.update(sum);
        }
        return sum;
    }

    static final class Visits implements Serializable {
        private int count;

        void increment() {
            count++;
        }
    }
}
