package io.carryover.legacy.checkpoint;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.io.UnsafeInput;
import com.esotericsoftware.kryo.io.UnsafeOutput;
import java.io.InputStream;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;

/**
 * Elements as Spark's {@code KryoSerializer} writes them. The registrators of the job are those of its configuration, if they are
 * allowed, and registration is required where the job required it.
 */
final class KryoElements extends Elements {

    private final Kryo kryo;
    private final Input input;
    private final AllowedClassLoader classes;

    KryoElements(Object file, InputStream in, SparkConf jobConf, ClassLoader loader, AllowedClasses allowed)
            throws ClassNotFoundException {
        super(file);
        KryoSettings.requireAllowed(jobConf, allowed, loader);
        KryoSerializer serializer = new KryoSerializer(jobConf);
        serializer.setDefaultClassLoader(loader);
        this.kryo = serializer.newKryo();
        this.classes = new AllowedClassLoader(loader, allowed);
        kryo.setClassLoader(classes);
        this.input = isUnsafe(serializer) ? new UnsafeInput(in) : new Input(in);
    }

    /** Numbers are written in another form then; whether they are is a matter of the configuration. */
    private static boolean isUnsafe(KryoSerializer serializer) {
        try (Output output = serializer.newKryoOutput()) {
            return output instanceof UnsafeOutput;
        }
    }

    /** Looks for the end between two elements only; Spark takes one that comes too early for the end of the file. */
    @Override
    Optional<Object> read() {
        return input.eof() ? Optional.empty() : Optional.of(readOne());
    }

    private Object readOne() {
        try {
            return kryo.readClassAndObject(input);
        } catch (RuntimeException e) {
            throw new KryoMisfit(classes.ofJob(), e);
        }
    }

    @Override
    public void close() {
        input.close();
    }
}
