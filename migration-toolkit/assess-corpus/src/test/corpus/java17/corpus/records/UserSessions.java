package corpus.records;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import scala.Tuple2;

/** Records, var, switch expressions and text blocks. */
public class UserSessions {

    record Event(String user, Kind kind, long time) implements Serializable {}

    record Session(List<Event> events) implements Serializable {
        Session with(Event event) {
            var longer = new ArrayList<>(events);
            longer.add(event);
            return new Session(longer);
        }
    }

    enum Kind {
        LOGIN,
        CLICK,
        LOGOUT
    }

    JavaDStream<String> sessions(JavaDStream<Event> events) {
        var spec = StateSpec.function(UserSessions::step).timeout(Durations.minutes(20)); // expect: state-timeout
        var sessions = events.mapToPair(event -> new Tuple2<>(event.user(), event)).mapWithState(spec); // expect: mapWithState
        return sessions.filter(Optional::isPresent).map(Optional::get);
    }

    private static Optional<String> step(String user, Optional<Event> event, State<Session> state) {
        if (state.isTimingOut()) {
            return Optional.of("""
                    {"user": "%s", "mapWithState": "timed out", "events": %d}
                    """.formatted(user, state.get().events().size()));
        }
        var session = state.exists() ? state.get() : new Session(List.of());
        return switch (event.get().kind()) {
            case LOGIN, CLICK -> {
                state.update(session.with(event.get()));
                yield Optional.empty();
            }
            case LOGOUT -> {
                state.remove();
                yield Optional.of(user + " left after " + session.events().size());
            }
        };
    }
}
