package io.carryover.pair.migrated;

import io.carryover.migrated.checkpoint.StateReader;
import io.carryover.migrated.checkpoint.StateVariable;
import io.carryover.pair.json.PairJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** The variables of a {@code transformWithState}, put together by key. */
final class StateVariables {

    private static final String TIME_TO_LIVE = "ttlExpirationMs";
    private static final String VALUE = "value";

    private final Map<Object, Map<String, Object>> byKey = new LinkedHashMap<>();

    private StateVariables() {}

    static Stream<String> rows(StateReader state, List<StateVariable> variables) {
        StateVariables collected = new StateVariables();
        for (StateVariable variable : variables) {
            state.rows(variable).collectAsList().forEach(row -> collected.add(variable, row));
        }
        boolean single = variables.size() == 1;
        return collected.byKey.entrySet().stream()
                .map(key -> PairJson.state(
                        key.getKey(),
                        single ? key.getValue().values().iterator().next() : key.getValue()));
    }

    private void add(StateVariable variable, Row row) {
        Map<String, Object> ofKey = byKey.computeIfAbsent(row.getAs("key"), key -> new LinkedHashMap<>());
        switch (variable.kind()) {
            case "ValueState" -> ofKey.put(variable.name(), plain(row.getAs(VALUE)));
            case "ListState" -> list(ofKey, variable).add(plain(row.getAs("list_element")));
            case "MapState" ->
                map(ofKey, variable).put(plain(row.getAs("user_map_key")), plain(row.getAs("user_map_value")));
            default ->
                throw new IllegalStateException("the migrated job keeps a " + variable.kind()
                        + ": say with migratedStates(...) what is compared of it, or withoutState()");
        }
    }

    @SuppressWarnings("unchecked") // made here
    private static List<Object> list(Map<String, Object> ofKey, StateVariable variable) {
        return (List<Object>) ofKey.computeIfAbsent(variable.name(), name -> new ArrayList<>());
    }

    @SuppressWarnings("unchecked") // made here
    private static Map<Object, Object> map(Map<String, Object> ofKey, StateVariable variable) {
        return (Map<Object, Object>) ofKey.computeIfAbsent(variable.name(), name -> new LinkedHashMap<>());
    }

    /** Without what Spark wraps around a value: a column of its own, and the time that it expires. */
    private static Object plain(Row stored) {
        List<String> columns = List.of(stored.schema().fieldNames());
        if (columns.contains(TIME_TO_LIVE)) {
            return plain(stored.getAs(VALUE));
        }
        return columns.equals(List.of(VALUE)) ? stored.get(0) : stored;
    }
}
