package io.carryover.legacy.export;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The session of an export: beside that of the caller, in the same application, with the settings that it relies on. */
final class ExportSession {

    private static final Map<String, String> SETTINGS = Map.of(
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.caseSensitive", "true",
            // rows with Instant and LocalDate, which have no calendar of their own
            "spark.sql.datetime.java8API.enabled", "true",
            "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS",
            "spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED");

    private ExportSession() {}

    static SparkSession beside(SparkSession spark) {
        SparkSession own = spark.newSession();
        SETTINGS.forEach(own.conf()::set);
        return own;
    }
}
