package io.carryover.assess.pipeline;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.SparkApi;
import io.carryover.assess.code.Values;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * How a {@code StateSpec} was made, on any path. Its setters change it and return it, so a call whose result nobody takes
 * counts as much as one in a chain.
 *
 * @param function the state function; empty if it is not known
 * @param settings the calls that set it up, by name: {@code timeout}, {@code initialState}, {@code numPartitions},
 *     {@code partitioner}
 */
record StateSpec(Set<Expr> function, Map<String, CallSite> settings) {

    static StateSpec of(Set<Expr> value, Values values) {
        Set<Expr> functions = new LinkedHashSet<>();
        Map<String, CallSite> settings = new LinkedHashMap<>();
        Set<CallSite> seen = new LinkedHashSet<>();
        Deque<CallSite> waiting = new ArrayDeque<>(callsIn(value, values));
        while (!waiting.isEmpty()) {
            CallSite call = waiting.pop();
            if (!seen.add(call)) {
                continue;
            }
            if (call.name().equals("function")) {
                functions.addAll(call.argument(0));
                waiting.addAll(settersOf(call, values));
            } else {
                settings.putIfAbsent(call.name(), call);
                waiting.addAll(callsIn(call.receiver(), values));
            }
        }
        return new StateSpec(functions, settings);
    }

    private static Set<CallSite> settersOf(CallSite made, Values values) {
        Set<CallSite> setters = new LinkedHashSet<>();
        for (CallSite call : made.flow().calls()) {
            if (call.owner().equals(SparkApi.STATE_SPEC) && !call.isStatic() && isOn(made, call, values)) {
                setters.add(call);
            }
        }
        return setters;
    }

    private static boolean isOn(CallSite made, CallSite call, Values values) {
        Set<CallSite> seen = new LinkedHashSet<>();
        Deque<CallSite> waiting = new ArrayDeque<>(callsIn(call.receiver(), values));
        while (!waiting.isEmpty()) {
            CallSite next = waiting.pop();
            if (next.equals(made)) {
                return true;
            }
            if (seen.add(next)) {
                waiting.addAll(callsIn(next.receiver(), values));
            }
        }
        return false;
    }

    private static Set<CallSite> callsIn(Set<Expr> value, Values values) {
        Set<CallSite> calls = new LinkedHashSet<>();
        for (Expr one : values.expand(value)) {
            if (one instanceof Expr.Result result
                    && SparkApi.plain(result.call().owner()).equals(SparkApi.STATE_SPEC)) {
                calls.add(result.call());
            }
        }
        return calls;
    }
}
