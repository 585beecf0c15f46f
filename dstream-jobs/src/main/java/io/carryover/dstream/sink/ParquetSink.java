package io.carryover.dstream.sink;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Files {@code batch=<time>/part-*.parquet}. A batch that is run again replaces its folder.
 *
 * @param folder a path as Hadoop understands it, complete with its file system
 * @param schema of the rows
 */
public record ParquetSink(String folder, StructType schema) implements BatchSink {

    @Override
    public void write(long batchTimeMs, JavaRDD<String> rows) throws IOException {
        Configuration configuration = rows.context().hadoopConfiguration();
        BatchFolder batch = new BatchFolder(new Path(folder), batchTimeMs);
        batch.clearAttempt(configuration);
        JavaRDD<String> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
        if (!kept.isEmpty()) {
            writeTo(batch.attempt(), kept);
        }
        kept.unpersist(false);
        batch.replace(configuration);
    }

    private void writeTo(Path attempt, JavaRDD<String> rows) {
        SparkSession session =
                SparkSession.builder().config(rows.context().getConf()).getOrCreate();
        session.read()
                .schema(schema)
                .option("mode", "FAILFAST")
                .json(session.createDataset(rows.rdd(), Encoders.STRING()))
                .write()
                .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .parquet(attempt.toString());
    }
}
