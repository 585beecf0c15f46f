package io.carryover.parity.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An event while it is made.
 *
 * @param fields JSON texts by field name, in order
 */
record Event(Map<String, String> fields) {

    static Event of(ScenarioInput input, Draw draw, EventTimes times) {
        Map<String, String> fields = new LinkedHashMap<>();
        input.fields().forEach(field -> fields.put(field.name(), field.values().draw(draw, times)));
        return new Event(fields);
    }

    Event with(String name, String json) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.put(name, json);
        return new Event(others);
    }

    Event without(String name) {
        Map<String, String> others = new LinkedHashMap<>(fields);
        others.remove(name);
        return new Event(others);
    }

    /** One record. */
    String json() {
        return fields.entrySet().stream()
                .map(field -> '"' + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
