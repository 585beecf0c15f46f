package io.carryover.legacy.columns;

import java.util.HashSet;
import java.util.Set;

/** The classes that a field lies in: one of them again would never end. */
record Around(Set<Class<?>> classes) {

    static final Around NOTHING = new Around(Set.of());

    Around {
        classes = Set.copyOf(classes);
    }

    Around with(Class<?> type, String path) {
        if (classes.contains(type)) {
            throw new CannotTypeException(path, "a " + type.getName() + " holds others of its class");
        }
        Set<Class<?>> more = new HashSet<>(classes);
        more.add(type);
        return new Around(more);
    }
}
