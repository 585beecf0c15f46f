package io.carryover.legacy.restore;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** A record out of a struct, through its canonical constructor. */
final class RecordConversion implements Conversion {

    private final Class<?> type;
    private final StructFields fields;
    private transient Constructor<?> constructor;

    private RecordConversion(Class<?> type, StructFields fields) {
        this.type = type;
        this.fields = fields;
    }

    static RecordConversion of(String path, StructType carried, Class<?> type, Conversions conversions) {
        Map<String, Type> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component.getGenericType());
        }
        return new RecordConversion(type, StructFields.of(path, carried, components, conversions));
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

    private Constructor<?> constructor() throws NoSuchMethodException {
        if (constructor == null) {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        }
        return constructor;
    }
}
