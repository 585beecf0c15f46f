package io.carryover.legacy.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;

/**
 * Reads the state files of a job with the serializer that wrote them; needs no SparkContext, and can be sent to executors.
 * Needs the job's classes on the thread's context class loader. Run on Spark 3.5.1 and 4.1.
 */
public final class StatePartReader implements Serializable {

    private static final long serialVersionUID = 1;

    private final SparkConf jobConf;
    private final AllowedClasses allowed;

    StatePartReader(SparkConf jobConf, AllowedClasses allowed) {
        this.jobConf = jobConf;
        this.allowed = allowed;
    }

    /**
     * The entries of a file, read as they are asked for: of {@code updateStateByKey} one by one, of {@code mapWithState} all at
     * once, as Spark writes a partition as one object. Close the stream.
     *
     * @throws UnreadableCheckpointException also later, when an entry is asked for
     */
    public Stream<StateEntry> read(StatePart part, Configuration hadoop) {
        Elements elements = elements(part, hadoop);
        return stream(new StateElements(elements)).onClose(() -> close(elements));
    }

    /**
     * Reads a file for what it holds alone: it is about to be read by somebody who allows any class.
     *
     * @throws RejectedClassException if it holds an object of a class that is not allowed
     */
    void check(StatePart file, Configuration hadoop) {
        Elements elements = elements(file, hadoop);
        elements.forEachRemaining(element -> {});
        close(elements);
    }

    private Elements elements(StatePart part, Configuration hadoop) {
        try {
            InputStream file = SourceFile.of(new Path(part.uri()), hadoop).open();
            return Elements.in(part.uri(), StateCompression.decompressed(file, jobConf), jobConf, allowed);
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            throw ReadFailure.of(part.uri(), e);
        }
    }

    private static <T> Stream<T> stream(Iterator<T> elements) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false);
    }

    private static void close(Elements elements) {
        try {
            elements.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
