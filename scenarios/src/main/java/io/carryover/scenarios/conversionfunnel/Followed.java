package io.carryover.scenarios.conversionfunnel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a step's events make of a user's progress.
 *
 * @param progress where the user is behind them; empty if nothing is matched
 * @param conversions the conversions among them, in order
 */
public record Followed(Optional<Progress> progress, List<Conversion> conversions) {

    /**
     * Applies the events of one user in timestamp order.
     *
     * @param before the progress before them, empty if nothing is matched
     * @param events in any order
     */
    public static Followed from(Optional<Progress> before, Iterator<FunnelEvent> events) {
        Progress progress = before.orElse(Progress.NONE);
        List<Conversion> conversions = new ArrayList<>();
        for (FunnelEvent event : inTimeOrder(events)) {
            progress = progress.after(event.eventType());
            if (progress.isComplete()) {
                conversions.add(Conversion.at(event));
                progress = Progress.NONE;
            }
        }
        return new Followed(progress.isNone() ? Optional.empty() : Optional.of(progress), conversions);
    }

    private static List<FunnelEvent> inTimeOrder(Iterator<FunnelEvent> events) {
        List<FunnelEvent> sorted = new ArrayList<>();
        events.forEachRemaining(sorted::add);
        sorted.sort(FunnelEvent.TIME_ORDER);
        return sorted;
    }
}
