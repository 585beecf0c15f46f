package io.carryover.pair;

import io.carryover.legacy.records.RecordKryoRegistrator;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Spark options of a pair. */
final class PairOptions {

    private static final String SERIALIZER = "spark.serializer";
    private static final String REGISTRATORS = "spark.kryo.registrator";
    private static final String SPARKS_DEFAULT = "org.apache.spark.serializer.JavaSerializer";
    private static final Set<String> OF_THE_HARNESS =
            Set.of("spark.master", "spark.app.name", VirtualTimeStreaming.CLOCK_OPTION, "spark.sql.session.timeZone");

    private PairOptions() {}

    /** @throws IllegalArgumentException if it is no option of Spark's, or one that the harness itself has to set */
    static void refuseOthers(Set<String> names) {
        for (String name : names) {
            if (!name.startsWith("spark.")) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no option of Spark: their names begin with \"spark.\"");
            }
            if (OF_THE_HARNESS.contains(name)) {
                throw new IllegalArgumentException(name + " is set by the harness: leave it out");
            }
        }
    }

    /** With Spark's default serializer where the pair names none, and with what lets Kryo carry records. */
    static Map<String, String> complete(Map<String, String> own) {
        Map<String, String> options = new TreeMap<>(own);
        options.putIfAbsent(SERIALIZER, SPARKS_DEFAULT);
        options.merge(REGISTRATORS, RecordKryoRegistrator.class.getName(), (teams, ours) -> ours + "," + teams);
        return options;
    }
}
