package io.carryover.migrated.compare;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A comparison on a session that all tests share. */
abstract class CompareTest {

    /** The one of this JVM; a new one if another test has closed it. */
    private static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
    }

    @TempDir
    Path folder;

    TwoJobs jobs;

    @BeforeEach
    void startWithNothing() {
        jobs = new TwoJobs(session(), folder);
    }
}
