package io.carryover.legacy.columns;

import java.lang.reflect.Array;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import scala.jdk.javaapi.CollectionConverters;

/** What is in an array, a collection or a map, of Java or Scala. */
final class Elements {

    private Elements() {}

    static Iterable<?> of(Object collection, String path) {
        if (collection instanceof Iterable<?> java) {
            return java;
        }
        if (collection instanceof scala.collection.Iterable<?> scala) {
            return CollectionConverters.asJava(scala);
        }
        if (collection.getClass().isArray()) {
            return () -> elementsOf(collection);
        }
        throw new CannotTypeException(path, "a " + collection.getClass().getName() + " is no collection");
    }

    static Map<?, ?> ofMap(Object map, String path) {
        if (map instanceof Map<?, ?> java) {
            return java;
        }
        if (map instanceof scala.collection.Map<?, ?> scala) {
            return CollectionConverters.asJava(scala);
        }
        throw new CannotTypeException(path, "a " + map.getClass().getName() + " is no map");
    }

    private static Iterator<Object> elementsOf(Object array) {
        return IntStream.range(0, Array.getLength(array))
                .mapToObj(i -> Array.get(array, i))
                .iterator();
    }
}
