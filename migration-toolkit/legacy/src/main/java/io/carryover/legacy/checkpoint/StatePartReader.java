package io.carryover.legacy.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.streaming.rdd.MapWithStateRDDRecord;
import scala.Tuple2;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;

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
        return stream(elements).flatMap(StatePartReader::entries).onClose(() -> close(elements));
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

    /** The states in an element of a state RDD. */
    static Stream<StateEntry> entries(Object element) {
        if (element instanceof MapWithStateRDDRecord<?, ?, ?> partition) {
            Iterator<? extends Tuple3<?, ?, ?>> states =
                    CollectionConverters.asJava(partition.stateMap().getAll());
            return stream(states)
                    .map(state ->
                            new StateEntry(state._1(), state._2(), OptionalLong.of(((Number) state._3()).longValue())));
        }
        Tuple2<?, ?> state = (Tuple2<?, ?>) element;
        return Stream.of(new StateEntry(state._1(), state._2(), OptionalLong.empty()));
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
