package io.carryover.legacy.records;

import com.esotericsoftware.kryo.Kryo;
import org.apache.spark.serializer.KryoRegistrator;

/**
 * Lets Spark's Kryo carry records. Set it as {@code spark.kryo.registrator}, or call it from your own. Run on Spark 3.5.1
 * and 4.1.
 */
public final class RecordKryoRegistrator implements KryoRegistrator {

    @Override
    public void registerClasses(Kryo kryo) {
        kryo.addDefaultSerializer(Record.class, RecordSerializer.class);
    }
}
