package io.carryover.pair.migrated;

import io.carryover.migrated.checkpoint.GroupStateEntry;
import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.pair.StateMapping;
import io.carryover.pair.json.PairJson;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Encoder;

/** What is compared of the state that the migrated job left in its state store. */
@FunctionalInterface
public interface MigratedState {

    /** The state of the job's only stateful operator as it is, by its schema; none of a job without one. */
    MigratedState AS_IT_IS = new StateBySchema();

    /** @return lines of JSON {@code {"key", "state"}}, as {@link PairJson#state} makes them */
    List<String> rows(StateReader state);

    /** The group state of a {@code mapGroupsWithState} or {@code flatMapGroupsWithState}, mapped to what is compared. */
    static <K, S> MigratedState ofGroups(Encoder<K> key, Encoder<S> state, StateMapping<K, S> mapping) {
        return reader -> reader.groupState(key, state).stream()
                .map(entry -> mapped(entry, mapping))
                .filter(Objects::nonNull)
                .toList();
    }

    private static <K, S> String mapped(GroupStateEntry<K, S> entry, StateMapping<K, S> mapping) {
        Object compared = mapping.compared(entry.key(), entry.state());
        return compared == null ? null : PairJson.state(entry.key(), compared);
    }
}
