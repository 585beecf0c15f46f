package io.carryover.scenarios.ratealerts;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A key in one step.
 *
 * @param recent what may still lead to an alert
 * @param alerts those of this step
 */
public record WatchedKey(RecentEvents recent, List<RateAlert> alerts) implements Serializable {

    public static final WatchedKey NOTHING = new WatchedKey(RecentEvents.NONE, List.of());

    public WatchedKey {
        alerts = List.copyOf(alerts);
    }

    /**
     * What a step's events make of a key.
     *
     * @param before what there was before them
     * @param events of the key, maybe none, in any order
     */
    public static WatchedKey after(RecentEvents before, String key, Iterator<RateEvent> events, Rate rate) {
        RecentEvents recent = before;
        List<RateAlert> alerts = new ArrayList<>();
        for (Instant timestamp : inTimeOrder(events)) {
            recent = recent.add(timestamp);
            Optional<RateAlert> alert = recent.alert(key, rate);
            if (alert.isPresent()) {
                recent = recent.behind(alert.get());
                alerts.add(alert.get());
            }
        }
        return new WatchedKey(recent, alerts);
    }

    /** As of a watermark. */
    public WatchedKey at(Instant watermark, Duration span) {
        return new WatchedKey(recent.at(watermark, span), alerts);
    }

    /** The same key in a step of no events. */
    public WatchedKey quiet() {
        return new WatchedKey(recent, List.of());
    }

    public boolean isEmpty() {
        return recent.isEmpty() && alerts.isEmpty();
    }

    /** Equal times are alike, whatever their source order. */
    private static List<Instant> inTimeOrder(Iterator<RateEvent> events) {
        List<Instant> timestamps = new ArrayList<>();
        events.forEachRemaining(event -> timestamps.add(event.timestamp()));
        timestamps.sort(Comparator.naturalOrder());
        return timestamps;
    }
}
