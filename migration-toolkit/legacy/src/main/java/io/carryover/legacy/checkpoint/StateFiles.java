package io.carryover.legacy.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.DeserializationStream;
import org.apache.spark.serializer.Serializer;
import org.apache.spark.streaming.rdd.MapWithStateRDDRecord;
import scala.Tuple2;
import scala.Tuple3;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads the {@code part-*} files of a state RDD with the serializer of the job that wrote them; needs no SparkContext. Run
 * on Spark 3.5.1 and 4.1.
 */
final class StateFiles {

    private final SparkConf jobConf;
    private final Configuration hadoop;

    StateFiles(SparkConf jobConf, Configuration hadoop) {
        this.jobConf = jobConf;
        this.hadoop = hadoop;
    }

    Stream<StateEntry> read(String folder) {
        return Arrays.stream(parts(new Path(folder)))
                .sorted(Comparator.comparing(FileStatus::getPath))
                .flatMap(part -> readPart(part.getPath()));
    }

    private FileStatus[] parts(Path folder) {
        try {
            return folder.getFileSystem(hadoop)
                    .listStatus(folder, file -> file.getName().startsWith("part-"));
        } catch (IOException e) {
            throw new UnreadableCheckpointException("cannot list the state files in " + folder, e);
        }
    }

    private Stream<StateEntry> readPart(Path part) {
        try {
            FileSystem files = part.getFileSystem(hadoop);
            InputStream in = StateCompression.decompressed(files.open(part), jobConf);
            DeserializationStream records = serializer().newInstance().deserializeStream(in);
            Iterator<Object> elements = CollectionConverters.asJava(records.asIterator());
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, Spliterator.ORDERED), false)
                    .flatMap(StateFiles::entries)
                    .onClose(records::close);
        } catch (IOException e) {
            throw new UnreadableCheckpointException("cannot read the state file " + part, e);
        }
    }

    private Serializer serializer() {
        String name = jobConf.get("spark.serializer", "org.apache.spark.serializer.JavaSerializer");
        try {
            return (Serializer) Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .getConstructor(SparkConf.class)
                    .newInstance(jobConf);
        } catch (ReflectiveOperationException e) {
            throw new UnreadableCheckpointException("cannot make the job's serializer " + name, e);
        }
    }

    /** The states in an element of a state RDD. */
    static Stream<StateEntry> entries(Object element) {
        if (element instanceof MapWithStateRDDRecord<?, ?, ?> partition) {
            Iterator<? extends Tuple3<?, ?, ?>> states =
                    CollectionConverters.asJava(partition.stateMap().getAll());
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(states, Spliterator.ORDERED), false)
                    .map(state ->
                            new StateEntry(state._1(), state._2(), OptionalLong.of(((Number) state._3()).longValue())));
        }
        Tuple2<?, ?> state = (Tuple2<?, ?>) element;
        return Stream.of(new StateEntry(state._1(), state._2(), OptionalLong.empty()));
    }
}
