package io.carryover.assess.rules;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.pipeline.FunctionBody;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the driver does in {@code foreachRDD}: the code of the function and of what it calls, without that of the lambdas in
 * it, which runs on executors.
 */
record DriverCode(List<CallSite> calls) {

    private static final int MAX_DEPTH = 3;

    private static final Pattern RDD = Pattern.compile(
            "org/apache/spark/(api/java/Java(Pair|Double|Hadoop|NewHadoop)?RDD(Like)?|api/java/AbstractJavaRDDLike|rdd/\\w*RDD\\w*)");
    private static final Set<String> TO_THE_DRIVER = Set.of(
            "collect",
            "collectAsMap",
            "collectAsync",
            "take",
            "takeOrdered",
            "top",
            "first",
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
    private static final Pattern OUTSIDE = Pattern.compile(
            "java/sql/(Connection|Statement|PreparedStatement|DriverManager)|java/net/(Http)?URLConnection|java/net/Socket"
                    + "|java/nio/file/Files|java/io/File(Out|In)putStream|java/io/FileWriter|org/apache/kafka/clients/producer/.*"
                    + "|redis/clients/.*|com/mongodb/.*|com/datastax/.*|org/apache/http/.*|org/apache/hadoop/(fs/FileSystem"
                    + "|hbase/client/.*)|org/elasticsearch/.*|okhttp3/.*");

    /** Of each function that a {@code foreachRDD} may be called with. */
    static Stream<DriverCode> of(Call call) {
        return call.scan().functions().of(call.site().argument(0)).stream()
                .map(FunctionBody::flow)
                .map(flow -> of(flow, call.scan()));
    }

    private static DriverCode of(MethodFlow function, Scan scan) {
        return new DriverCode(scan.program().calledFrom(function, MAX_DEPTH).stream()
                .flatMap(flow -> flow.calls().stream())
                .toList());
    }

    /** The actions on RDDs. */
    Stream<String> actions() {
        return calls.stream()
                .filter(call -> isOnRdd(call)
                        && (TO_THE_DRIVER.contains(call.name())
                                || OTHER_ACTION.matcher(call.name()).matches()))
                .map(CallSite::name);
    }

    /** What brings data to the driver, and what reaches outside from there. */
    Stream<String> work() {
        return calls.stream()
                .filter(call -> isOnRdd(call) && TO_THE_DRIVER.contains(call.name())
                        || OUTSIDE.matcher(call.owner()).matches())
                .map(call -> call.owner().substring(call.owner().lastIndexOf('/') + 1) + "." + call.name());
    }

    private static boolean isOnRdd(CallSite call) {
        return RDD.matcher(call.owner()).matches();
    }
}
