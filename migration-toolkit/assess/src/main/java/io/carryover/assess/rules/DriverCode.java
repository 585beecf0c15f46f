package io.carryover.assess.rules;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.MethodFlow;
import io.carryover.assess.code.Outside;
import io.carryover.assess.pipeline.FunctionBody;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the driver does in {@code foreachRDD}: the code of the function and of what it calls, without that of the lambdas in
 * it, which runs on executors.
 */
record DriverCode(List<CallSite> calls) {

    private static final int MAX_DEPTH = 3;

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

    /** The actions on RDDs and Datasets. */
    Stream<String> actions() {
        return calls.stream().filter(Actions::isOne).map(CallSite::name);
    }

    /** The actions, and what is done with the offsets of the batch. */
    Stream<String> actionsAndCommits() {
        return calls.stream()
                .filter(call -> Actions.isOne(call) || isOfOffsets(call))
                .map(CallSite::name);
    }

    private static boolean isOfOffsets(CallSite call) {
        return call.owner().startsWith("org/apache/spark/streaming/kafka")
                && Set.of("offsetRanges", "commitAsync").contains(call.name());
    }

    /** What brings data to the driver, and what reaches outside from there; what is only printed is no work. */
    Stream<String> work() {
        return calls.stream()
                .filter(call -> Actions.bringsToTheDriver(call) || Outside.isBeyondTheConsoleReachedBy(call))
                .map(call -> call.owner().substring(call.owner().lastIndexOf('/') + 1) + "." + call.name());
    }
}
