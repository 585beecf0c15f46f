package io.carryover.legacy.restore;

import java.io.Serializable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Tuple3;

/**
 * The files of one carried stream, and how their columns become objects.
 *
 * @param uri the folder of the files
 * @param schema of the files, in Spark's JSON
 */
record CarriedRows<K, S>(
        String uri, String schema, boolean hasLastUpdated, Conversion key, Conversion state, OwnState<Object, S> own)
        implements Serializable {

    <T> CarriedRows<K, T> as(OwnState<S, T> next) {
        OwnState<Object, S> first = own;
        return new CarriedRows<>(
                uri,
                schema,
                hasLastUpdated,
                key,
                state,
                (carried, lastUpdatedMs) -> next.from(first.from(carried, lastUpdatedMs), lastUpdatedMs));
    }

    /**
     * Key, state and the time of the last event, milliseconds since 1970.
     *
     * @param unknownMs the time of keys whose last event is not known
     */
    JavaRDD<Tuple3<K, S, Object>> read(JavaSparkContext spark, long unknownMs) {
        return SparkSession.builder()
                .config(spark.getConf())
                .getOrCreate()
                .read()
                .schema((StructType) DataType.fromJson(schema))
                .parquet(uri)
                .selectExpr("key", "state", hasLastUpdated ? "unix_millis(lastUpdated)" : "cast(null as bigint)")
                .javaRDD()
                .map(row -> entry(row, unknownMs));
    }

    @SuppressWarnings("unchecked") // the conversion was made for this class
    private Tuple3<K, S, Object> entry(Row row, long unknownMs) {
        long lastUpdatedMs = row.isNullAt(2) ? unknownMs : row.getLong(2);
        return new Tuple3<>((K) key.of(row.get(0)), own.from(state.of(row.get(1)), lastUpdatedMs), lastUpdatedMs);
    }
}
