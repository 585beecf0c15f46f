package io.carryover.migrated.compare;

import java.util.Optional;
import org.apache.spark.sql.Observation;

/** Figures that Spark takes of rows on their way. */
final class Observed {

    private Observed() {}

    /** A sum or count; 0 if there were no rows. Waits until the rows have passed. */
    static long of(Observation observation, String metric) {
        try {
            return Optional.ofNullable((Long) observation.getAsJava().get(metric))
                    .orElse(0L);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
