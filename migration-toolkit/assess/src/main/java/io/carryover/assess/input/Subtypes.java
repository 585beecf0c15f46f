package io.carryover.assess.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which classes extend or implement which, among some. */
final class Subtypes {

    private final Map<String, List<String>> direct = new HashMap<>();

    private Subtypes() {}

    static Subtypes within(Map<String, ClassSummary> classes) {
        Subtypes subtypes = new Subtypes();
        classes.values().forEach(type -> Stream.concat(Stream.ofNullable(type.superName()), type.interfaces().stream())
                .filter(classes::containsKey)
                .forEach(supertype -> subtypes.add(type.name(), supertype)));
        return subtypes;
    }

    private void add(String name, String supertype) {
        direct.computeIfAbsent(supertype, key -> new ArrayList<>(1)).add(name);
    }

    /** At any distance, by name, a class itself left out. */
    Set<String> of(String name) {
        Set<String> all = new TreeSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(name));
        while (!waiting.isEmpty()) {
            direct.getOrDefault(waiting.pop(), List.of()).stream()
                    .filter(all::add)
                    .forEach(waiting::push);
        }
        all.remove(name);
        return all;
    }
}
