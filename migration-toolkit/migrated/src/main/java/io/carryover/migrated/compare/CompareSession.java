package io.carryover.migrated.compare;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The session of a comparison: beside that of the caller, in the same application, with the settings that it relies on. */
final class CompareSession {

    private static final Map<String, String> SETTINGS = Map.of(
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.caseSensitive", "true",
            // sums of hashes run over
            "spark.sql.ansi.enabled", "false",
            // what it takes out of a plan it takes the observed figures of along
            "spark.sql.adaptive.optimizer.excludedRules",
                    "org.apache.spark.sql.execution.adaptive.AQEPropagateEmptyRelation");

    private CompareSession() {}

    static SparkSession of(SparkSession spark) {
        SparkSession own = spark.newSession();
        SETTINGS.forEach(own.conf()::set);
        return own;
    }
}
