package corpus.datasets;

import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.streaming.api.java.JavaDStream;

/** Batches as Datasets: written once, written twice, and taken to the driver. */
public class Tables {

    static void append(JavaDStream<String> lines, SparkSession spark) {
        lines.foreachRDD(batch -> rows(spark, batch.rdd()).write().mode("append").saveAsTable("lines")); // expect: foreach-rdd
    }

    static void appendTwice(JavaDStream<String> lines, SparkSession spark) {
        lines.foreachRDD(batch -> { // expect: foreach-rdd, foreach-rdd-several-actions
            Dataset<String> rows = rows(spark, batch.rdd());
            rows.write().parquet("/tables/lines");
            rows.distinct().writeTo("tables.distinct_lines").append();
        });
    }

    static void show(JavaDStream<String> lines, SparkSession spark) {
        lines.foreachRDD(batch -> { // expect: foreach-rdd, foreach-rdd-driver-work
            for (String line : rows(spark, batch.rdd()).takeAsList(10)) {
                System.out.println(line);
            }
        });
    }

    private static Dataset<String> rows(SparkSession spark, RDD<String> batch) {
        return spark.createDataset(batch, Encoders.STRING());
    }
}
