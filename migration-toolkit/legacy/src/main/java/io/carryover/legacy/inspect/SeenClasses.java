package io.carryover.legacy.inspect;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The classes of objects that pass by. */
final class SeenClasses {

    private final Set<String> names = new TreeSet<>();
    private Class<?> last;

    void see(Object object) {
        if (object != null && object.getClass() != last) {
            last = object.getClass();
            names.add(last.getName());
        }
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
