package io.carryover.dstream;

import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.options.Parameters;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The time of a key's last event: the engine's; without one, as under {@code updateStateByKey}, what the job itself has noted:
 * the component {@value #NOTED} of its state, or the deadline of the key, a timeout before.
 */
final class LastUpdated {

    private static final String NOTED = "lastEventMs";

    private LastUpdated() {}

    /** @param deadline null if the scenario has none */
    static OptionalLong of(StateEntry entry, Instant deadline, Parameters parameters) {
        if (entry.lastUpdatedMs().isPresent()) {
            return entry.lastUpdatedMs();
        }
        OptionalLong noted = noted(entry.state());
        return noted.isPresent() || deadline == null
                ? noted
                : OptionalLong.of(deadline.minus(parameters.get(ExplicitEndSessions.TIMEOUT))
                        .toEpochMilli());
    }

    private static OptionalLong noted(Object state) {
        return state instanceof Record
                ? Arrays.stream(state.getClass().getRecordComponents())
                        .filter(component -> component.getName().equals(NOTED))
                        .mapToLong(component -> valueOf(component, state))
                        .findFirst()
                : OptionalLong.empty();
    }

    private static long valueOf(RecordComponent component, Object state) {
        try {
            component.getAccessor().setAccessible(true);
            return (long) component.getAccessor().invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
