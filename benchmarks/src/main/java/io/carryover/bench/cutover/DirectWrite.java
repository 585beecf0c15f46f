package io.carryover.bench.cutover;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.util.Iterator;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.execution.streaming.state.NoPrefixKeyStateEncoderSpec;
import org.apache.spark.sql.execution.streaming.state.StateStore;
import org.apache.spark.sql.execution.streaming.state.StateStoreConf;
import org.apache.spark.sql.execution.streaming.state.StateStoreId;
import org.apache.spark.sql.execution.streaming.state.StateStoreProvider;
import org.apache.spark.sql.execution.streaming.state.StateStoreProviderId;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import scala.Option;

/**
 * Puts the rows of an export into state stores without a query: read, shuffled to the partition of their key, put and committed. The
 * least that a restore has to do. Run on Spark 4.1.
 *
 * @param export folder of the exported stream
 */
record DirectWrite(SparkSession spark, String export) {

    private static final String RUN_ID = "sql.streaming.runId";

    /** Returns how many rows it has put. */
    long run(String checkpoint) {
        spark.streams(); // makes the endpoint that state stores report to
        Dataset<Row> rows = spark.read()
                .parquet(export)
                .repartition(col("key"))
                .select(struct(col("key").as("value")).as("key"), col("state"));
        Put put = new Put(
                checkpoint,
                UUID.randomUUID(),
                (StructType) rows.schema().apply("key").dataType(),
                (StructType) rows.schema().apply("state").dataType(),
                conf(),
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        return ((org.apache.spark.sql.classic.Dataset<Row>) rows)
                .queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(put::all)
                .reduce(Long::sum);
    }

    private StateStoreConf conf() {
        return new StateStoreConf(
                ((org.apache.spark.sql.classic.SparkSession) spark)
                        .sessionState()
                        .conf(),
                scala.collection.immutable.Map$.MODULE$.empty());
    }

    /** Into the store of a partition. */
    record Put(
            String checkpoint,
            UUID run,
            StructType key,
            StructType state,
            StateStoreConf conf,
            SerializableConfiguration hadoop)
            implements java.io.Serializable {

        Iterator<Long> all(Iterator<InternalRow> rows) {
            StateStoreProvider provider = provider();
            try {
                StateStore store = provider.getStore(0, Option.empty());
                long count = 0;
                while (rows.hasNext()) {
                    UnsafeRow row = (UnsafeRow) rows.next();
                    store.put(row.getStruct(0, key.size()), row.getStruct(1, state.size()), "default");
                    count++;
                }
                store.commit();
                return java.util.List.of(count).iterator();
            } finally {
                provider.close();
            }
        }

        private StateStoreProvider provider() {
            Configuration configuration = new Configuration(hadoop.value());
            configuration.set(RUN_ID, run.toString());
            return StateStoreProvider.createAndInit(
                    new StateStoreProviderId(
                            new StateStoreId(checkpoint, 0, TaskContext.getPartitionId(), "default"), run),
                    key,
                    state,
                    new NoPrefixKeyStateEncoderSpec(key),
                    false,
                    conf,
                    configuration,
                    false,
                    Option.empty());
        }
    }
}
