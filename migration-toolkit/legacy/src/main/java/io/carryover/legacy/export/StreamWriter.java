package io.carryover.legacy.export;

import io.carryover.carried.CarriedStream;
import io.carryover.legacy.columns.FieldSums;
import io.carryover.legacy.columns.TypedColumns;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * Writes the state of a stream as Parquet, a file a partition.
 *
 * @param spark with the settings of {@link ExportSession}
 * @param folder of the stream, relative to the carried folder
 * @param uri of that folder
 */
record StreamWriter(SparkSession spark, String folder, String uri) {

    /**
     * @throws io.carryover.legacy.columns.CannotTypeException also as a cause, if there are no columns for its classes
     */
    CarriedStream write(StreamState stream, FirstEntry first, StreamMapping mapping) {
        JavaRDD<MappedState> states = stream.entries().mapPartitions(entries -> new MappedStates(entries, mapping));
        return ColumnDiscovery.columnsOf(states, first.mapped(mapping))
                .map(columns -> write(stream, first, states, columns))
                .orElseGet(() -> empty(stream, first.keyClass(), first.stateClass()));
    }

    /** Nothing is written. */
    CarriedStream empty(StreamState stream, String keyClass, String stateClass) {
        return carried(stream, keyClass, stateClass, new StructType(), 0, false, Map.of());
    }

    private CarriedStream write(
            StreamState stream, FirstEntry first, JavaRDD<MappedState> states, TypedColumns columns) {
        StructType schema = columns.schema(true);
        DataType state = schema.apply(TypedColumns.STATE).dataType();
        WrittenTotals totals = new WrittenTotals();
        spark.sparkContext().register(totals);
        JavaRDD<Row> rows = states.mapPartitionsWithIndex(
                (Integer partition, Iterator<MappedState> some) ->
                        new RowsOfPartition(partition, some, columns, new FieldSums(TypedColumns.STATE, state), totals),
                true);
        spark.createDataFrame(rows, schema).write().parquet(uri);
        return carried(stream, first.keyClass(), first.stateClass(), schema, state, totals.value());
    }

    private CarriedStream carried(
            StreamState stream,
            String keyClass,
            String stateClass,
            StructType schema,
            DataType state,
            Collection<PartitionTotals> totals) {
        FieldSums sums = new FieldSums(TypedColumns.STATE, state);
        totals.forEach(partition -> sums.addAll(partition.sums()));
        long rows = totals.stream().mapToLong(PartitionTotals::rows).sum();
        boolean dated = totals.stream().anyMatch(partition -> partition.dated() > 0);
        return carried(stream, keyClass, stateClass, schema, rows, dated, sums.sums());
    }

    private CarriedStream carried(
            StreamState stream,
            String keyClass,
            String stateClass,
            StructType schema,
            long rows,
            boolean dated,
            Map<String, String> sums) {
        return new CarriedStream(
                stream.name(),
                stream.operation().apiName(),
                folder,
                keyClass,
                stateClass,
                schema.json(),
                rows,
                dated,
                sums);
    }
}
