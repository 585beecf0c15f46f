package io.carryover.outside;

import com.esotericsoftware.kryo.Kryo;
import org.apache.spark.serializer.KryoRegistrator;

/** Does what a {@link Gadget} does, as soon as it is made. */
public final class GadgetRegistrator implements KryoRegistrator {

    public GadgetRegistrator() {
        Gadget.RAN.incrementAndGet();
    }

    @Override
    public void registerClasses(Kryo kryo) {
        // there are none
    }
}
