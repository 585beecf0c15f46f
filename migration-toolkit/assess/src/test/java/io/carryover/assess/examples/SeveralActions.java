package io.carryover.assess.examples;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.streaming.api.java.JavaDStream;

/** Two actions, on RDDs or on Datasets, against one. */
final class SeveralActions {

    static void found(JavaDStream<String> lines) {
        lines.foreachRDD(batch -> {
            if (!batch.isEmpty()) {
                batch.saveAsTextFile("/data/out");
            }
        });
    }

    static void foundOnADataset(JavaDStream<String> lines, SparkSession spark) {
        lines.foreachRDD(batch -> {
            Dataset<String> rows = spark.createDataset(batch.rdd(), Encoders.STRING());
            rows.write().mode("append").parquet("/data/out");
            rows.distinct().write().insertInto("lines");
        });
    }

    static void foundOnBoth(JavaDStream<String> lines, SparkSession spark) {
        lines.foreachRDD(batch -> {
            if (batch.count() > 0) {
                spark.createDataset(batch.rdd(), Encoders.STRING()).show();
            }
        });
    }

    static void other(JavaDStream<String> lines) {
        lines.foreachRDD(batch -> batch.map(String::trim).saveAsTextFile("/data/out"));
    }

    static void otherOnADataset(JavaDStream<String> lines, SparkSession spark) {
        lines.foreachRDD(batch -> spark.createDataset(batch.rdd(), Encoders.STRING())
                .distinct()
                .write()
                .format("parquet")
                .save("/data/out"));
    }
}
