package io.carryover.scenarios.gapsessions;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The open sessions of one user, sorted by start: the state.
 */
public record OpenSessions(List<Session> sessions) implements Serializable {

    public static final OpenSessions NONE = new OpenSessions(List.of());

    public OpenSessions {
        sessions = List.copyOf(sessions);
    }

    /** With one event more, which may extend a session at either end, join two, or open another. */
    public OpenSessions add(Instant eventTime, Duration gap) {
        Session joined = Session.of(eventTime);
        List<Session> result = new ArrayList<>();
        for (Session session : sessions) {
            if (session.joins(joined, gap)) {
                joined = joined.merge(session);
            } else {
                result.add(session);
            }
        }
        result.add(joined);
        result.sort(Comparator.comparing(Session::start));
        return new OpenSessions(result);
    }

    /** The sessions that are over at this watermark. */
    public List<Session> dueBy(Instant watermark, Duration gap) {
        return sessions.stream()
                .filter(session -> isDue(session, watermark, gap))
                .toList();
    }

    /** Without the sessions that are over at this watermark. */
    public OpenSessions openAt(Instant watermark, Duration gap) {
        return new OpenSessions(sessions.stream()
                .filter(session -> !isDue(session, watermark, gap))
                .toList());
    }

    /** When the next session is over; empty if none is open. */
    public Optional<Instant> nextExpiry(Duration gap) {
        return sessions.stream().map(session -> session.expiry(gap)).min(Comparator.naturalOrder());
    }

    public boolean isEmpty() {
        return sessions.isEmpty();
    }

    private static boolean isDue(Session session, Instant watermark, Duration gap) {
        return !session.expiry(gap).isAfter(watermark);
    }
}
