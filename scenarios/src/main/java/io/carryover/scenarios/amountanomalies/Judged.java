package io.carryover.scenarios.amountanomalies;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a step's amounts make of a user's history.
 *
 * @param history the history with them
 * @param anomalies those among them that lay far away from what was before them, in order
 */
public record Judged(AmountHistory history, List<AmountAnomaly> anomalies) {

    /**
     * Judges the amounts of one user in timestamp order, each by those before it.
     *
     * @param before the history before them, empty for a new user
     * @param events at least one, in any order
     */
    public static Judged from(Optional<AmountHistory> before, Iterator<UserAmount> events, Limits limits) {
        AmountHistory history = before.orElse(AmountHistory.NEW);
        List<AmountAnomaly> anomalies = new ArrayList<>();
        for (UserAmount event : inTimeOrder(events)) {
            double zScore = history.zScore(event.amount());
            if (zScore > limits.deviations()) {
                anomalies.add(new AmountAnomaly(event.userId(), event.amount(), zScore));
            }
            history = history.add(event.amount(), limits.history());
        }
        return new Judged(history, anomalies);
    }

    private static List<UserAmount> inTimeOrder(Iterator<UserAmount> events) {
        List<UserAmount> sorted = new ArrayList<>();
        events.forEachRemaining(sorted::add);
        sorted.sort(UserAmount.TIME_ORDER);
        return sorted;
    }
}
