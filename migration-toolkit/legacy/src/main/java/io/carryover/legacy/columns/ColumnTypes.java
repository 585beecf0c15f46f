package io.carryover.legacy.columns;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the columns of a class by reflection: what its declarations tell. What they leave open stays an {@link OpenColumn}.
 *
 * @param variables what the type variables of the class around stand for
 * @param around the classes that lead here
 */
record ColumnTypes(Map<TypeVariable<?>, Type> variables, Around around) {

    /** Their getters are no state. */
    private static final Pattern NOT_OF_A_JOB = Pattern.compile("(java|javax|jdk|scala|org\\.apache\\.spark)\\..*");

    /** The column that a value goes into, as far as its class tells. */
    static Column ofValue(Object value, String path) {
        Class<?> type = TupleClass.unspecialized(value.getClass());
        Column column = new ColumnTypes(Map.of(), Around.NOTHING).of(type, path);
        if (column instanceof OpenColumn) {
            throw new CannotTypeException(path, "a " + type.getName() + " has no columns");
        }
        return column;
    }

    Column of(Type type, String path) {
        if (type instanceof Class<?> plain) {
            return ofClass(plain, path);
        }
        if (type instanceof ParameterizedType generic) {
            return new ColumnTypes(bindings(generic), around).ofClass((Class<?>) generic.getRawType(), path);
        }
        if (type instanceof GenericArrayType array) {
            return new ListColumn(path, of(array.getGenericComponentType(), Paths.element(path)));
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0], path);
        }
        Type bound = variables.get(type);
        return bound == null || bound == type ? new OpenColumn(path) : of(bound, path);
    }

    private Column ofClass(Class<?> type, String path) {
        Optional<PlainType> plain = PlainType.of(type);
        if (plain.isPresent()) {
            return new PlainColumn(path, plain.get());
        }
        if (OptionalColumn.isOne(type)) {
            return new OptionalColumn(argument(type, 0, path));
        }
        if (isMap(type)) {
            return new MapColumn(path, argument(type, 0, Paths.key(path)), argument(type, 1, Paths.value(path)));
        }
        if (type.isArray()) {
            return new ListColumn(path, of(type.getComponentType(), Paths.element(path)));
        }
        if (isCollection(type)) {
            return new ListColumn(path, argument(type, 0, Paths.element(path)));
        }
        return isOpen(type) ? new OpenColumn(path) : struct(type, path);
    }

    /** What a collection holds; open if it is raw, or a class of its own that knows better. */
    private Column argument(Class<?> type, int index, String path) {
        TypeVariable<?>[] parameters = type.getTypeParameters();
        return index < parameters.length ? of(parameters[index], path) : new OpenColumn(path);
    }

    private Column struct(Class<?> type, String path) {
        ColumnTypes inside = new ColumnTypes(variables, around.with(type, path));
        if (type.isRecord()) {
            return RecordFields.of(type, path, inside);
        }
        if (scala.Product.class.isAssignableFrom(type)) {
            return ProductFields.of(type, path, inside);
        }
        if (NOT_OF_A_JOB.matcher(type.getName()).matches()) {
            throw new CannotTypeException(path, "a " + type.getName() + " has no column type");
        }
        return BeanFields.of(type, path, inside);
    }

    private Map<TypeVariable<?>, Type> bindings(ParameterizedType generic) {
        Map<TypeVariable<?>, Type> bindings = new HashMap<>();
        TypeVariable<?>[] parameters = ((Class<?>) generic.getRawType()).getTypeParameters();
        for (int i = 0; i < parameters.length; i++) {
            Type argument = generic.getActualTypeArguments()[i];
            bindings.put(parameters[i], variables.getOrDefault(argument, argument));
        }
        return bindings;
    }

    private static boolean isMap(Class<?> type) {
        return Map.class.isAssignableFrom(type) || scala.collection.Map.class.isAssignableFrom(type);
    }

    private static boolean isCollection(Class<?> type) {
        return Iterable.class.isAssignableFrom(type) || scala.collection.Iterable.class.isAssignableFrom(type);
    }

    private static boolean isOpen(Class<?> type) {
        return type == Object.class || type.isInterface() || Modifier.isAbstract(type.getModifiers());
    }
}
