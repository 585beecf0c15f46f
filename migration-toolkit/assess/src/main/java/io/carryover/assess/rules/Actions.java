package io.carryover.assess.rules;

import io.carryover.assess.code.CallSite;
import java.util.Set;
import java.util.regex.Pattern;

/** The calls that make Spark compute an RDD or a Dataset. */
final class Actions {

    private static final Pattern RDD = Pattern.compile(
            "org/apache/spark/(api/java/Java(Pair|Double|Hadoop|NewHadoop)?RDD(Like)?|api/java/AbstractJavaRDDLike|rdd/\\w*RDD\\w*)");
    private static final Pattern DATASET = Pattern.compile("org/apache/spark/sql/(classic/)?Dataset");
    private static final Pattern WRITER =
            Pattern.compile("org/apache/spark/sql/(classic/)?DataFrameWriter(V2)?(Impl)?");
    private static final Set<String> TO_THE_DRIVER = Set.of(
            "collect",
            "collectAsList",
            "collectAsMap",
            "collectAsync",
            "take",
            "takeAsList",
            "takeOrdered",
            "tail",
            "top",
            "first",
            "head",
            "toLocalIterator",
            "takeSample",
            "countByKey",
            "countByValue",
            "reduce",
            "fold",
            "aggregate",
            "lookup",
            "reduceByKeyLocally");
    private static final Pattern OTHER_ACTION = Pattern.compile(
            "foreach|foreachPartition|foreachAsync|foreachPartitionAsync|count|isEmpty|countApprox\\w*|saveAs\\w+|max|min|sum"
                    + "|mean|stats|treeReduce|treeAggregate");
    private static final Set<String> OTHER_ACTION_ON_ROWS =
            Set.of("foreach", "foreachPartition", "count", "isEmpty", "show");
    private static final Set<String> WRITES = Set.of(
            "save",
            "saveAsTable",
            "insertInto",
            "jdbc",
            "json",
            "parquet",
            "orc",
            "text",
            "csv",
            "xml",
            "append",
            "overwrite",
            "overwritePartitions",
            "create",
            "createOrReplace",
            "replace");

    private Actions() {}

    static boolean isOne(CallSite call) {
        return bringsToTheDriver(call)
                || isOn(RDD, call) && OTHER_ACTION.matcher(call.name()).matches()
                || isOn(DATASET, call) && OTHER_ACTION_ON_ROWS.contains(call.name())
                || isOn(WRITER, call) && WRITES.contains(call.name());
    }

    /** Whether the rows of an RDD or a Dataset, or some of them, come to the driver by a call. */
    static boolean bringsToTheDriver(CallSite call) {
        return TO_THE_DRIVER.contains(call.name()) && (isOn(RDD, call) || isOn(DATASET, call));
    }

    private static boolean isOn(Pattern types, CallSite call) {
        return types.matcher(call.owner()).matches();
    }
}
