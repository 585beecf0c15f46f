package io.carryover.assess.pipeline;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Expr;
import io.carryover.assess.code.SparkApi;
import io.carryover.assess.code.Values;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a {@code StateSpec} was made.
 *
 * @param function the state function; empty if it is not known
 * @param settings the calls that set it up, by name: {@code timeout}, {@code initialState}, {@code numPartitions},
 *     {@code partitioner}
 */
record StateSpec(Set<Expr> function, Map<String, CallSite> settings) {

    static StateSpec of(Set<Expr> value, Values values) {
        Map<String, CallSite> settings = new LinkedHashMap<>();
        Set<CallSite> seen = new HashSet<>();
        Optional<CallSite> call = callIn(value, values);
        while (call.isPresent() && seen.add(call.get())) {
            if (call.get().name().equals("function")) {
                return new StateSpec(call.get().argument(0), settings);
            }
            settings.putIfAbsent(call.get().name(), call.get());
            call = callIn(call.get().receiver(), values);
        }
        return new StateSpec(Set.of(), settings);
    }

    private static Optional<CallSite> callIn(Set<Expr> value, Values values) {
        return values.expand(value).stream()
                .filter(Expr.Result.class::isInstance)
                .map(one -> ((Expr.Result) one).call())
                .filter(call -> SparkApi.plain(call.owner()).equals(SparkApi.STATE_SPEC))
                .findFirst();
    }
}
