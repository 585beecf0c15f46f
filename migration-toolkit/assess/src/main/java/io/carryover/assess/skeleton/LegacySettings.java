package io.carryover.assess.skeleton;

import io.carryover.assess.Pipeline;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The initial state and the job's own partitioner in the template of a pair: gaps, since only the team has them. */
record LegacySettings(Pipeline pipeline) {

    private static final String HASH_PARTITIONER = "org.apache.spark.HashPartitioner";
    private static final String INITIAL_STATE = "initialState(«org.apache.spark.api.java.JavaSparkContext»"
            + ".fromSparkContext(pairs.context().sparkContext()))";

    Map<String, String> values() {
        boolean isUpdate = pipeline.operation().equals("updateStateByKey");
        return Map.of(
                "legacySettings",
                isUpdate ? arguments() : setters(),
                "legacyGaps",
                Stream.of(partitionerGap(), initialStateGap())
                        .filter(gap -> !gap.isEmpty())
                        .collect(Collectors.joining("\n")));
    }

    private String setters() {
        return (hasOwnPartitioner() ? ".partitioner(partitioner())" : "")
                + (hasInitialState() ? ".initialState(" + INITIAL_STATE + ")" : "");
    }

    /** No overload takes an initial state without a partitioner; where the job has none of its own, it is Spark's. */
    private String arguments() {
        if (!hasInitialState()) {
            return hasOwnPartitioner() ? ", partitioner()" : "";
        }
        String partitioner = hasOwnPartitioner()
                ? "partitioner()"
                : "new «" + HASH_PARTITIONER + "»(pairs.context().sparkContext().defaultParallelism())";
        return ", " + partitioner + ", " + INITIAL_STATE;
    }

    private boolean hasInitialState() {
        return pipeline.settings().containsKey("initialState");
    }

    private boolean hasOwnPartitioner() {
        return !pipeline.settings()
                .getOrDefault("partitioner", HASH_PARTITIONER)
                .equals(HASH_PARTITIONER);
    }

    private String partitionerGap() {
        if (!hasOwnPartitioner()) {
            return "";
        }
        return """

                    private static «org.apache.spark.Partitioner» partitioner() {
                        return Gap.open(%s);
                    }\
                """
                .formatted(Quoted.java("the partitioner of the legacy job (its class: "
                        + pipeline.settings().get("partitioner") + ")"));
    }

    private String initialStateGap() {
        if (!hasInitialState()) {
            return "";
        }
        return """

                    private static «org.apache.spark.api.java.JavaPairRDD»<${K}, ${S}> initialState(
                            «org.apache.spark.api.java.JavaSparkContext» spark) {
                        return Gap.open(
                                "the initial state of the legacy job, with which the migrated one has to begin, too");
                    }\
                """;
    }
}
