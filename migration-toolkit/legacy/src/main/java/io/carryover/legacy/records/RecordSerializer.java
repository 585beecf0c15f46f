package io.carryover.legacy.records;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/**
 * Kryo for records: components out, canonical constructor in. Kryo's own field serializer cannot write the final fields of
 * a record. Run with the Kryo of Spark 3.5.1 and 4.1.
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
            kryo.writeClassAndObject(output, valueOf(component, record));
        }
    }

    @Override
    public Record read(Kryo kryo, Input input, Class<Record> type) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = kryo.readClassAndObject(input);
        }
        try {
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new KryoException("cannot make a " + type.getName(), e);
        }
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
