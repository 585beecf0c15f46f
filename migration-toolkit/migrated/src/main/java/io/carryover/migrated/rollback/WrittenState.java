package io.carryover.migrated.rollback;

import io.carryover.carried.CarriedFolderWriter;
import io.carryover.carried.CarriedStream;
import io.carryover.migrated.checkpoint.FieldSums;
import io.carryover.migrated.checkpoint.KeptState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Writes kept state into a carried folder, and counts what is there then. */
record WrittenState(SparkSession spark, CarriedFolderWriter folder) {

    CarriedStream write(KeptState state) {
        String files = "state/" + URLEncoder.encode(state.name(), StandardCharsets.UTF_8);
        state.rows().write().parquet(folder.uriOf(files));
        StructType schema = state.rows().schema();
        Dataset<Row> written = spark.read().schema(schema).parquet(folder.uriOf(files));
        DataType type = schema.apply("state").dataType();
        FieldSums sums = sums(written.select("state").javaRDD(), type);
        return new CarriedStream(
                state.name(),
                state.operation(),
                files,
                schema.apply("key").dataType().catalogString(),
                type.catalogString(),
                schema.json(),
                sums.rows(),
                schema.getFieldIndex("lastUpdated").isDefined(),
                sums.sums(type));
    }

    private static FieldSums sums(JavaRDD<Row> states, DataType type) {
        return states.aggregate(new FieldSums(), (sums, row) -> sums.add(row.get(0), type), FieldSums::addAll);
    }
}
