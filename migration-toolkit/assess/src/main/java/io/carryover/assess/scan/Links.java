package io.carryover.assess.scan;

import io.carryover.assess.code.CallSite;
import io.carryover.assess.pipeline.Lineage;
import io.carryover.assess.pipeline.StatefulCall;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells which pipeline a call is of: one that it leads to, or else the nearest that it comes from. */
final class Links {

    private final Map<CallSite, Set<String>> pipelinesOf = new HashMap<>();
    private final Map<CallSite, String> operations = new HashMap<>();
    private final Lineage lineage;

    Links(List<StatefulCall> stateful, Lineage lineage) {
        this.lineage = lineage;
        for (StatefulCall call : stateful) {
            operations.putIfAbsent(call.call(), call.id());
            call.lineage().forEach(step -> add(step, call));
            call.specCalls().values().forEach(setting -> add(setting, call));
        }
    }

    private void add(CallSite step, StatefulCall call) {
        pipelinesOf.computeIfAbsent(step, key -> new HashSet<>()).add(call.id());
    }

    /** Empty if it is of none, or of several. */
    Optional<String> pipelineOf(CallSite call) {
        String own = operations.get(call);
        if (own != null) {
            return Optional.of(own);
        }
        Set<String> leadsTo = pipelinesOf.get(call);
        if (leadsTo != null) {
            return leadsTo.size() == 1 ? Optional.of(leadsTo.iterator().next()) : Optional.empty();
        }
        return comesFrom(call);
    }

    private Optional<String> comesFrom(CallSite call) {
        List<CallSite> steps = lineage.of(call);
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (operations.containsKey(steps.get(i))) {
                return Optional.of(operations.get(steps.get(i)));
            }
        }
        return Optional.empty();
    }
}
