package io.carryover.parity.bounded;

import io.carryover.scenarios.Api;
import io.carryover.scenarios.Scenario;
import io.carryover.scenarios.options.Parameters;
import io.carryover.scenarios.options.UsageException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How the keys of a scenario come and go.
 *
 * @param given parameters that let keys go within a few steps
 * @param eventTime how far event time goes on from step to step
 * @param stay how long state stays behind its last event
 * @param eachEventAlone whether state is kept for each event, and not for the key of several
 * @param mostValues values in the state of one key, however many events it has had
 * @param events the events of a key in a step
 */
record ComingAndGoing(
        Scenario<?> scenario,
        Pattern pattern,
        Map<String, String> given,
        Duration eventTime,
        Stay stay,
        boolean eachEventAlone,
        int mostValues,
        Events events) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** One that keeps state by key, and whose event time goes on by minutes. */
    static ComingAndGoing byKey(
            Scenario<?> scenario,
            Pattern pattern,
            Map<String, String> given,
            Stay stay,
            int mostValues,
            Events events) {
        return new ComingAndGoing(scenario, pattern, given, MINUTE, stay, false, mostValues, events);
    }

    /** One that keeps state for each event, as for a window or for what may come twice. */
    static ComingAndGoing byEvent(
            Scenario<?> scenario,
            Pattern pattern,
            Map<String, String> given,
            Stay stay,
            int mostValues,
            Events events) {
        return new ComingAndGoing(scenario, pattern, given, MINUTE, stay, true, mostValues, events);
    }

    /** This one, with event time going on by days. */
    ComingAndGoing withADayForEachStep() {
        return new ComingAndGoing(
                scenario, pattern, given, Duration.ofDays(1), stay, eachEventAlone, mostValues, events);
    }

    Parameters parameters() {
        return scenario.parameters(given);
    }

    /** Whether an API has what the parameters ask for. */
    boolean isPossibleWith(Api api) {
        try {
            scenario.parameters(api, given);
            return true;
        } catch (UsageException e) {
            return false;
        }
    }

    int staySteps() {
        return stay.steps(parameters(), eventTime);
    }

    @Override
    public String toString() {
        return scenario.name();
    }

    /** Writes events of a key. */
    @FunctionalInterface
    interface Events {

        /**
         * @param time the event time of the step
         * @param last whether the key stays away from now on
         * @return a line of JSON, or several
         */
        String of(int key, Instant time, boolean last);
    }
}
