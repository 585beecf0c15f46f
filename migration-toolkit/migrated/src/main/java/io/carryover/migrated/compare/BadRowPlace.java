package io.carryover.migrated.compare;

import static org.apache.spark.sql.functions.col;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Finds out where a row that could not be compared stands. */
final class BadRowPlace {

    private BadRowPlace() {}

    /** @throws CannotCompareException if a row was the reason of the failure; the message says where it stands */
    static void refuseIfARowIsTheReason(
            Exception failure, SparkSession spark, WrittenRows legacy, WrittenRows migrated) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BadRowException bad) {
                throw CannotCompareException.corrupt(place(bad, spark, legacy, migrated) + ": the row "
                        + bad.beginning() + " " + bad.getMessage() + "; correct or remove it");
            }
        }
    }

    private static String place(BadRowException bad, SparkSession spark, WrittenRows legacy, WrittenRows migrated) {
        return List.of(legacy, migrated).stream()
                .flatMap(side -> place(bad, spark, side).stream())
                .findFirst()
                .orElseGet(() -> legacy.scan().root() + " or " + migrated.scan().root());
    }

    private static Optional<String> place(BadRowException bad, SparkSession spark, WrittenRows side) {
        if (side.format() != Format.JSON_LINES) {
            return Optional.empty();
        }
        List<Row> files = side.read(spark)
                .where(col("value").equalTo(bad.row()))
                .select(col("_metadata.file_path"))
                .takeAsList(1);
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        return files.stream()
                .map(row -> line(new Path(row.getString(0)), bad.row(), hadoop))
                .findFirst();
    }

    private static String line(Path file, String row, Configuration hadoop) {
        try (BufferedReader lines = open(file, hadoop)) {
            long number = 1;
            for (String line = lines.readLine(); line != null && !line.equals(row); line = lines.readLine()) {
                number++;
            }
            return file + " line " + number;
        } catch (IOException e) {
            return file.toString(); // it was there a moment ago: where the row stands is a help, no more
        }
    }

    private static BufferedReader open(Path file, Configuration hadoop) throws IOException {
        InputStream bytes = file.getFileSystem(hadoop).open(file);
        CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(file);
        InputStream plain = codec == null ? bytes : codec.createInputStream(bytes);
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }
}
