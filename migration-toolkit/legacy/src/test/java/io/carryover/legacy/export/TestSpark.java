package io.carryover.legacy.export;

import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * A Spark for tests, with a manual clock; there is one at a time, and it is used again where the same settings are asked for.
 */
record TestSpark(Map<String, String> settings, SparkSession session) {

    private static TestSpark current;

    static TestSpark with(Map<String, String> settings) {
        if (current == null || !current.settings.equals(settings)) {
            stop();
            current = start(settings);
        }
        return current;
    }

    static void stop() {
        if (current != null) {
            current.session.stop();
            current = null;
        }
    }

    private static TestSpark start(Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.default.parallelism", 2)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.artifact.isolation.enabled", false)
                .config(VirtualTimeStreaming.CLOCK_OPTION, VirtualTimeStreaming.MANUAL_CLOCK);
        settings.forEach(builder::config);
        return new TestSpark(settings, builder.getOrCreate());
    }

    JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(session.sparkContext());
    }
}
