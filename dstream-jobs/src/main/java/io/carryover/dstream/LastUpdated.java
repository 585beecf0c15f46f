package io.carryover.dstream;

import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.scenarios.explicitendsessions.ExplicitEndSessions;
import io.carryover.scenarios.options.Parameters;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The time of a key's last event: the engine's; without one, as under {@code updateStateByKey}, what the job itself has noted:
 * the component {@value #NOTED} of its state, or the deadline of the key, a timeout before.
 */
final class LastUpdated {

    private static final String NOTED = "lastEventMs";

    /** The accessor of what a class notes: looked up once, as there are millions of states. */
    private static final ClassValue<Optional<Method>> NOTES = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return accessor(type);
        }
    };

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
        return NOTES.get(state.getClass())
                .map(accessor -> OptionalLong.of(valueOf(accessor, state)))
                .orElseGet(OptionalLong::empty);
    }

    private static Optional<Method> accessor(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(NOTED))
                        .findFirst()
                        .map(RecordComponent::getAccessor)
                : Optional.empty();
    }

    private static long valueOf(Method accessor, Object state) {
        try {
            accessor.setAccessible(true);
            return (long) accessor.invoke(state);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }
}
