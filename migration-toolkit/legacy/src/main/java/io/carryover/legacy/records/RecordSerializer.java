package io.carryover.legacy.records;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Kryo for records: components out, canonical constructor in. Kryo's own field serializer cannot write the final fields of
 * a record. A list is written by its elements, so that immutable lists, which Kryo cannot build either, come back as
 * {@link List#copyOf immutable} ones. Run with the Kryo of Spark 3.5.1 and 4.1.
 */
public final class RecordSerializer extends Serializer<Record> {

    private final Constructor<?> constructor;
    private final RecordComponent[] components;

    public RecordSerializer(Class<?> type) {
        super(true, true);
        this.components = type.getRecordComponents();
        this.constructor = canonicalConstructor(type, components);
    }

    @Override
    public void write(Kryo kryo, Output output, Record record) {
        for (RecordComponent component : components) {
            write(kryo, output, component, valueOf(component, record));
        }
    }

    @Override
    public Record read(Kryo kryo, Input input, Class<Record> type) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = isList(components[i]) ? readList(kryo, input) : kryo.readClassAndObject(input);
        }
        try {
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new KryoException("cannot make a " + type.getName(), e);
        }
    }

    private static void write(Kryo kryo, Output output, RecordComponent component, Object value) {
        if (isList(component)) {
            kryo.writeClassAndObject(output, value == null ? null : ((Collection<?>) value).toArray());
        } else {
            kryo.writeClassAndObject(output, value);
        }
    }

    private static List<?> readList(Kryo kryo, Input input) {
        Object[] elements = (Object[]) kryo.readClassAndObject(input);
        return elements == null ? null : new ArrayList<>(Arrays.asList(elements));
    }

    private static boolean isList(RecordComponent component) {
        return component.getType() == List.class;
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new KryoException("cannot read " + component, e);
        }
    }

    private static Constructor<?> canonicalConstructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            Arrays.stream(components)
                    .forEach(component -> component.getAccessor().setAccessible(true));
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new KryoException("a record without canonical constructor: " + type.getName(), e);
        }
    }
}
