package io.carryover.legacy.inspect;

import io.carryover.legacy.checkpoint.StateEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What entries of state are, as they pass by. */
final class SeenState {

    private final Set<Class<?>> keys = new HashSet<>();
    private final Set<Class<?>> states = new HashSet<>();
    private long count;

    void see(StateEntry entry) {
        count++;
        see(entry.key(), keys);
        see(entry.state(), states);
    }

    long count() {
        return count;
    }

    List<String> keyClasses() {
        return names(keys);
    }

    List<String> stateClasses() {
        return names(states);
    }

    private static void see(Object object, Set<Class<?>> classes) {
        if (object != null) {
            classes.add(object.getClass());
        }
    }

    private static List<String> names(Set<Class<?>> classes) {
        return classes.stream().map(Class::getName).sorted().toList();
    }
}
