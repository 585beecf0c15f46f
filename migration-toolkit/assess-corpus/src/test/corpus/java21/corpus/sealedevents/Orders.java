package corpus.sealedevents;

import java.io.Serializable;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A switch over sealed events, with nested record patterns and a guard. */
public class Orders {

    sealed interface Event extends Serializable permits Placed, Paid, Cancelled, Touched {}

    record Amount(long cents, String currency) implements Serializable {}

    record Placed(Amount amount) implements Event {}

    record Paid(Amount amount) implements Event {}

    record Cancelled(String reason) implements Event {}

    record Touched() implements Event {}

    static JavaDStream<String> open(JavaPairDStream<String, Event> events) {
        var spec = StateSpec.function(Orders::step).timeout(Durations.minutes(60)); // expect: state-timeout
        return events.mapWithState(spec); // expect: mapWithState
    }

    private static String step(String order, Optional<Event> event, State<Amount> state) {
        if (state.isTimingOut()) {
            return order + " was forgotten";
        }
        return switch (event.get()) {
            case Placed(Amount(long cents, var currency)) when cents > 0 -> {
                state.update(new Amount(cents, currency));
                yield order + " is open";
            }
            case Placed(var nothing) -> order + " is empty: " + nothing;
            case Paid(Amount(long cents, var currency)) -> {
                var open = state.get(); // expect: state-unguarded-get
                state.remove();
                if (cents < open.cents()) {
                    state.update(new Amount(open.cents() - cents, currency)); // expect: state-changed-after-remove
                }
                yield order + " is paid";
            }
            case Cancelled(var reason) -> {
                if (state.exists()) {
                    state.remove();
                }
                yield order + " was cancelled at " + System.currentTimeMillis() + ": " + reason; // expect: state-clock
            }
            case Touched() -> order;
        };
    }
}
