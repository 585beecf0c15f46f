package io.carryover.legacy.columns;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

/**
 * The elements of a Scala tuple or case class, in declared order: the compiler gives each a field of its name, in front of those
 * of the body.
 */
public final class ProductElements {

    private ProductElements() {}

    /** Empty if there are none. */
    public static List<Field> of(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(BeanFields::isState)
                .limit(arityOf(type))
                .toList();
    }

    private static int arityOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .mapToInt(Constructor::getParameterCount)
                .max()
                .orElse(0);
    }
}
