package io.carryover.outside;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoSerializable;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.concurrent.atomic.AtomicInteger;

/** Does something as soon as it is deserialized. */
public final class Gadget implements Serializable, KryoSerializable {

    private static final long serialVersionUID = 1;

    /** How often it did. */
    public static final AtomicInteger RAN = new AtomicInteger();

    private void readObject(ObjectInputStream in) {
        RAN.incrementAndGet();
    }

    @Override
    public void write(Kryo kryo, Output output) {
        // has nothing to say
    }

    @Override
    public void read(Kryo kryo, Input input) {
        RAN.incrementAndGet();
    }
}
