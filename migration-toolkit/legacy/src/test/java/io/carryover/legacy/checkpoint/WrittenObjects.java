package io.carryover.legacy.checkpoint;

import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.io.UnsafeOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.apache.spark.SparkConf;
import org.apache.spark.io.CompressionCodec;
import org.apache.spark.serializer.KryoSerializer;

/** Objects as Spark writes them into a checkpoint. */
final class WrittenObjects {

    private WrittenObjects() {}

    static byte[] java(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    /** As metadata are written. */
    static byte[] compressed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out =
                CompressionCodec.createCodec(new SparkConf(false)).compressedOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    static byte[] kryo(Object object) {
        return kryo(object, new SparkConf(false));
    }

    static byte[] kryo(Object object, SparkConf conf) {
        try (Output out = new UnsafeOutput(1024)) {
            new KryoSerializer(conf).newKryo().writeClassAndObject(out, object);
            return out.toBytes();
        }
    }
}
