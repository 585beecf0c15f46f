package io.carryover.pair.legacy;

import io.carryover.legacy.checkpoint.LegacyCheckpoint;
import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StateStream;
import io.carryover.pair.StateMapping;
import io.carryover.pair.json.PairJson;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is compared of the state that the legacy job left in its checkpoint. */
@FunctionalInterface
public interface LegacyState {

    /** The state of the job's only state stream as it is; none of a job without one. */
    LegacyState AS_IT_IS = (checkpoint, batchTimeMs) -> only(checkpoint.stateStreams())
            .flatMap(stream -> stream.read(batchTimeMs))
            .map(entry -> PairJson.state(entry.key(), entry.state()))
            .toList();

    /**
     * @param batchTimeMs of the last batch, milliseconds since 1970
     * @return lines of JSON {@code {"key", "state"}}, as {@link PairJson#state} makes them
     */
    List<String> rows(LegacyCheckpoint checkpoint, long batchTimeMs);

    /** The state of the job's only state stream, each key's mapped to what is compared. */
    static <K, S> LegacyState mapped(StateMapping<K, S> mapping) {
        return (checkpoint, batchTimeMs) -> only(checkpoint.stateStreams())
                .flatMap(stream -> stream.read(batchTimeMs))
                .map(entry -> mapped(entry, mapping))
                .filter(Objects::nonNull)
                .toList();
    }

    @SuppressWarnings("unchecked") // whoever maps a job's state knows its classes
    private static <K, S> String mapped(StateEntry entry, StateMapping<K, S> mapping) {
        Object compared = mapping.compared((K) entry.key(), (S) entry.state());
        return compared == null ? null : PairJson.state(entry.key(), compared);
    }

    private static Stream<StateStream> only(List<StateStream> streams) {
        if (streams.size() > 1) {
            throw new IllegalStateException("the legacy job keeps " + streams.size()
                    + " states: say with legacyStates(...) what is compared of them, or withoutState()");
        }
        return streams.stream();
    }
}
