package io.carryover.legacy.restore;

import java.lang.reflect.Constructor;
import org.apache.spark.sql.Row;

/** An object out of a struct, through the constructor that takes its fields in their order. */
final class ConstructedStruct implements Conversion {

    private final Class<?> type;
    private final Class<?>[] parameters;
    private final StructFields fields;
    private transient Constructor<?> constructor;

    /** @param parameters of the constructor, one for each field */
    ConstructedStruct(Class<?> type, Class<?>[] parameters, StructFields fields) {
        this.type = type;
        this.parameters = parameters;
        this.fields = fields;
    }

    @Override
    public Object of(Object column) {
        if (column == null) {
            return null;
        }
        try {
            return constructor().newInstance(fields.valuesOf((Row) column));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName() + " of " + column, e);
        }
    }

    /** Found once in a task: there are millions of structs. */
    private Constructor<?> constructor() throws NoSuchMethodException {
        if (constructor == null) {
            constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
        }
        return constructor;
    }
}
