package io.carryover.legacy.restore;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import scala.jdk.javaapi.CollectionConverters;

/** The collections of Java and Scala that a job's class can declare, and how each comes out of elements. */
enum Elements {
    JAVA_LIST(elements -> elements, List.class, Collection.class, Iterable.class),
    JAVA_SET(LinkedHashSet::new, Set.class),
    SCALA_LIST(
            elements -> CollectionConverters.asScala(elements).toList(),
            scala.collection.immutable.List.class,
            scala.collection.immutable.LinearSeq.class,
            scala.collection.immutable.Seq.class,
            scala.collection.immutable.Iterable.class,
            scala.collection.Seq.class,
            scala.collection.Iterable.class),
    SCALA_VECTOR(
            elements -> CollectionConverters.asScala(elements).toVector(),
            scala.collection.immutable.Vector.class,
            scala.collection.immutable.IndexedSeq.class,
            scala.collection.IndexedSeq.class),
    SCALA_SET(
            elements -> CollectionConverters.asScala(elements).toSet(),
            scala.collection.immutable.Set.class,
            scala.collection.Set.class);

    private static final Set<Class<?>> SCALA_MAPS =
            Set.of(scala.collection.immutable.Map.class, scala.collection.Map.class);

    private final Function<List<Object>, Object> collected;
    private final Set<Class<?>> declared;

    Elements(Function<List<Object>, Object> collected, Class<?>... declared) {
        this.collected = collected;
        this.declared = Set.of(declared);
    }

    /** Empty if the class is no such collection. */
    static Optional<Elements> declaredAs(Class<?> type) {
        for (Elements kind : values()) {
            if (kind.declared.contains(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    Object of(List<Object> elements) {
        return collected.apply(elements);
    }

    static boolean isMap(Class<?> type) {
        return type == Map.class || SCALA_MAPS.contains(type);
    }

    /** @param type for which {@link #isMap} is true */
    static Object map(Class<?> type, Map<Object, Object> entries) {
        return type == Map.class
                ? entries
                : scala.collection.immutable.Map$.MODULE$.from(CollectionConverters.asScala(entries));
    }
}
