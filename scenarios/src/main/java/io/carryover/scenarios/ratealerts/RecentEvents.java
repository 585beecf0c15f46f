package io.carryover.scenarios.ratealerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What may still lead to an alert for one key: the state.
 *
 * @param timestamps of the events that are in no alert, sorted; all are later than {@code lastTo}
 * @param lastTo the end of the last alert; null if there was none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecentEvents(List<Instant> timestamps, Instant lastTo) implements Serializable {

    public static final RecentEvents NONE = new RecentEvents(List.of(), null);

    public RecentEvents {
        timestamps = List.copyOf(timestamps);
    }

    /** With one event more, unless it lies in the time of the last alert or before it. */
    RecentEvents add(Instant timestamp) {
        if (lastTo != null && !timestamp.isAfter(lastTo)) {
            return this;
        }
        List<Instant> all = new ArrayList<>(timestamps);
        all.add(timestamp);
        all.sort(Comparator.naturalOrder());
        return new RecentEvents(all, lastTo);
    }

    /** The earliest run of events that is worth an alert. There is none without the newest event, or it had been found before. */
    Optional<RateAlert> alert(String key, Rate rate) {
        for (int last = rate.count() - 1; last < timestamps.size(); last++) {
            Instant from = timestamps.get(last - rate.count() + 1);
            Instant to = timestamps.get(last);
            if (!to.isAfter(from.plus(rate.span()))) {
                return Optional.of(new RateAlert(key, from, to, rate.count()));
            }
        }
        return Optional.empty();
    }

    /** Without the events up to the end of the alert, which from now on are ignored. */
    RecentEvents behind(RateAlert alert) {
        return new RecentEvents(
                timestamps.stream()
                        .filter(timestamp -> timestamp.isAfter(alert.to()))
                        .toList(),
                alert.to());
    }

    /** As of a watermark: an event leaves a span behind its time; with the last, and a span behind the last alert, all leaves. */
    public RecentEvents at(Instant watermark, Duration span) {
        List<Instant> recent = timestamps.stream()
                .filter(timestamp -> timestamp.plus(span).isAfter(watermark))
                .toList();
        boolean alerted = lastTo != null && lastTo.plus(span).isAfter(watermark);
        return recent.isEmpty() && !alerted ? NONE : new RecentEvents(recent, lastTo);
    }

    /** From this point of the watermark on the next event leaves, or what is left; empty if nothing is. */
    public Optional<Instant> nextExpiry(Duration span) {
        Instant next = timestamps.isEmpty() ? lastTo : timestamps.get(0);
        return Optional.ofNullable(next).map(time -> time.plus(span));
    }

    public boolean isEmpty() {
        return timestamps.isEmpty() && lastTo == null;
    }
}
