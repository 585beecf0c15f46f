package io.carryover.legacy.records;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Arrays;
import java.util.List;

/**
 * Kryo for the lists of {@code List.of}, {@code List.copyOf} and {@code Stream.toList}. Kryo's own collection serializer
 * writes them, and fails to read them, because it adds element by element. Run with the Kryo of Spark 3.5.1 and 4.1.
 */
public final class ImmutableListSerializer extends Serializer<List<?>> {

    /** The common class of all immutable lists of the JDK, which has no public name. */
    static final Class<?> IMMUTABLE_LIST = List.of().getClass().getSuperclass();

    public ImmutableListSerializer() {
        super(true, true);
    }

    @Override
    public void write(Kryo kryo, Output output, List<?> list) {
        kryo.writeObject(output, list.toArray());
    }

    @Override
    public List<?> read(Kryo kryo, Input input, Class<List<?>> type) {
        return Arrays.stream(kryo.readObject(input, Object[].class)).toList();
    }
}
