package io.carryover.legacy.export;

import io.carryover.legacy.checkpoint.StateEntry;
import io.carryover.legacy.checkpoint.StatePart;
import io.carryover.legacy.checkpoint.StatePartReader;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/** Reads the files of a state stream, one task each. */
final class StateParts {

    private StateParts() {}

    static JavaRDD<StateEntry> entries(List<StatePart> parts, StatePartReader reader, JavaSparkContext spark) {
        if (parts.isEmpty()) {
            return spark.emptyRDD();
        }
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        return spark.parallelize(IntStream.range(0, parts.size()).boxed().toList(), parts.size())
                .mapPartitions(one ->
                        read(parts.get(one.next()), reader, hadoop.value().value()));
    }

    private static Iterator<StateEntry> read(StatePart part, StatePartReader reader, Configuration hadoop) {
        Stream<StateEntry> entries = reader.read(part, hadoop);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> entries.close());
        return entries.iterator();
    }
}
