package io.carryover.scenarios.explicitendsessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What a step's events make of a user's session.
 *
 * @param open the session that is open behind them, if any
 * @param closed the sessions that ended among them, in order
 */
public record Collected(Optional<OpenSession> open, List<ClosedSession> closed) {

    /**
     * Applies the events of one user in source order: one with {@code isLast} ends a session, the next one opens
     * another.
     */
    public static Collected from(int id, Optional<OpenSession> before, Iterator<SessionEvent> events, int maxEvents) {
        Optional<OpenSession> open = before;
        List<ClosedSession> closed = new ArrayList<>();
        for (SessionEvent event : inSourceOrder(events)) {
            OpenSession session = open.orElse(OpenSession.NEW).append(event.data(), maxEvents);
            if (event.isLast()) {
                closed.add(session.close(id, End.LAST));
                open = Optional.empty();
            } else {
                open = Optional.of(session);
            }
        }
        return new Collected(open, closed);
    }

    private static List<SessionEvent> inSourceOrder(Iterator<SessionEvent> events) {
        List<SessionEvent> sorted = new ArrayList<>();
        events.forEachRemaining(sorted::add);
        sorted.sort(Comparator.comparing(SessionEvent::position));
        return sorted;
    }
}
