package io.carryover.legacy.restore;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;

/**
 * What the type variables of a class stand for, where it is used.
 *
 * @param byVariable without those that nothing is known of
 */
record TypeArguments(Map<TypeVariable<?>, Type> byVariable) {

    /** Of the fields of a class with these arguments, or with none. */
    static TypeArguments in(Type used) {
        Map<TypeVariable<?>, Type> arguments = new HashMap<>();
        if (used instanceof ParameterizedType generic) {
            TypeVariable<?>[] variables = rawClass(generic).getTypeParameters();
            for (int i = 0; i < variables.length; i++) {
                arguments.put(variables[i], generic.getActualTypeArguments()[i]);
            }
        }
        return new TypeArguments(arguments);
    }

    /** The type of a field; {@code Object} if it is left open. */
    Type typeOf(Type declared) {
        if (declared instanceof TypeVariable<?> variable) {
            return byVariable.getOrDefault(variable, Object.class);
        }
        return declared instanceof WildcardType wildcard ? typeOf(wildcard.getUpperBounds()[0]) : declared;
    }

    /** The argument of a collection or an optional, such as that of {@code List<String>}; {@code Object} if it is raw. */
    static Type argument(Type used, int index) {
        return used instanceof ParameterizedType generic
                ? new TypeArguments(Map.of()).typeOf(generic.getActualTypeArguments()[index])
                : Object.class;
    }

    /** The class without arguments; {@code Object} of what is none. */
    static Class<?> rawClass(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
