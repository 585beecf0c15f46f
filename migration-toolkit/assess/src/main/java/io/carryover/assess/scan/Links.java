package io.carryover.assess.scan;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.code.Program;
import io.carryover.assess.pipeline.Lineage;
import io.carryover.assess.pipeline.StatefulCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which pipelines a call is of: those that it leads to, or else the nearest that it comes from. */
final class Links {

    private final Map<CallSite, Set<String>> pipelinesOf = new HashMap<>();
    private final Map<CallSite, String> operations = new HashMap<>();
    private final Lineage lineage;
    private final Program program;

    Links(List<StatefulCall> stateful, Lineage lineage, Program program) {
        this.lineage = lineage;
        this.program = program;
        for (StatefulCall call : stateful) {
            operations.putIfAbsent(call.call(), call.id());
            add(call.call(), call);
            program.withCare(ownerOf(call.call()), () -> addWhatLeadsTo(call));
            call.specCalls().values().forEach(setting -> add(setting, call));
        }
    }

    private static String ownerOf(CallSite call) {
        return call.flow().owner().name;
    }

    private void addWhatLeadsTo(StatefulCall call) {
        lineage.leadingTo(call.call()).forEach(step -> addWithParts(step, call));
    }

    private void addWithParts(CallSite step, StatefulCall call) {
        add(step, call);
        lineage.partsOf(step).forEach(part -> add(part, call));
    }

    private void add(CallSite step, StatefulCall call) {
        pipelinesOf.computeIfAbsent(step, key -> new HashSet<>()).add(call.id());
    }

    /** Empty if it is of none. */
    Set<String> pipelinesOf(CallSite call) {
        String own = operations.get(call);
        return own != null
                ? Set.of(own)
                : Optional.ofNullable(pipelinesOf.get(call)).orElseGet(() -> comesFrom(call));
    }

    private Set<String> comesFrom(CallSite call) {
        Set<String> nearest = new HashSet<>();
        program.withCare(ownerOf(call), () -> nearest.addAll(nearestBefore(call)));
        return nearest;
    }

    private Set<String> nearestBefore(CallSite call) {
        List<CallSite> steps = lineage.of(call);
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (operations.containsKey(steps.get(i))) {
                return Set.of(operations.get(steps.get(i)));
            }
        }
        return Set.of();
    }
}
