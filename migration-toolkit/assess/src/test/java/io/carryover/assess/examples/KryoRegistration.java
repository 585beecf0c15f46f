package io.carryover.assess.examples;

import com.esotericsoftware.kryo.Kryo;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoRegistrator;
import org.apache.spark.streaming.StateSpec;

/** Kryo in all its places, against Java's serializer, and what only looks like a registration. */
final class KryoRegistration {

    static void found(SparkConf conf) {
        conf.registerKryoClasses(new Class<?>[] {String.class});
    }

    static void foundAsASetting(SparkConf conf) {
        conf.set("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
    }

    static void foundRegistratorByName(SparkConf conf) {
        conf.set("spark.kryo.registrator", "com.acme.Registrator");
    }

    static void other(SparkConf conf) {
        conf.set("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
    }

    static void otherRegistration(SparkConf conf, OtherRegistrator registrator) {
        registrator.registerKryoClasses(conf);
    }

    static final class FoundRegistrator implements KryoRegistrator {
        @Override
        public void registerClasses(Kryo kryo) {}
    }

    interface OtherRegistrator {
        void registerKryoClasses(SparkConf conf);
    }

    static StateSpec<String, Integer, Integer, Integer> streaming(StateSpec<String, Integer, Integer, Integer> spec) {
        return spec;
    }
}
