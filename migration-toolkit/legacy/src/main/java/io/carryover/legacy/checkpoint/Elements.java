package io.carryover.legacy.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.serializer.KryoSerializer;

/** The elements of an RDD, one behind the other as a serializer of Spark wrote them. Run on Spark 3.5.1 and 4.1. */
abstract class Elements implements Iterator<Object>, AutoCloseable {

    private final Object file;
    private Optional<Object> next;

    Elements(Object file) {
        this.file = file;
    }

    /** With the serializer of the job that wrote the file. */
    static Elements in(Object file, InputStream in, SparkConf jobConf, AllowedClasses allowed)
            throws IOException, ClassNotFoundException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        String name = jobConf.get("spark.serializer", JavaSerializer.class.getName());
        if (name.equals(JavaSerializer.class.getName())) {
            return new JavaElements(file, in, loader, allowed);
        }
        if (name.equals(KryoSerializer.class.getName())) {
            return new KryoElements(file, in, jobConf, loader, allowed);
        }
        throw new UnreadableCheckpointException(file + ": was written with spark.serializer " + name
                + ": only Spark's Java and Kryo serializers can be read");
    }

    /** Empty at the end of the file, which must be the end of an element. */
    abstract Optional<Object> read() throws IOException, ClassNotFoundException;

    @Override
    public final boolean hasNext() {
        if (next == null) {
            next = readOrRefuse();
        }
        return next.isPresent();
    }

    @Override
    public final Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object element = next.get();
        next = null;
        return element;
    }

    private Optional<Object> readOrRefuse() {
        try {
            return read();
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError | AssertionError e) {
            throw ReadFailure.of(file, e);
        }
    }

    @Override
    public abstract void close() throws IOException;
}
