package io.carryover.assess.code;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The flows that were asked for last, as many as go into a bound on their instructions together. */
final class LatestFlows {

    private static final int MAX_INSTRUCTIONS = 300_000;

    private final Map<MethodKey, Optional<MethodFlow>> flows = new LinkedHashMap<>(16, 0.75f, true);
    private int instructions;

    Optional<MethodFlow> get(MethodKey key, Function<MethodKey, Optional<MethodFlow>> maker) {
        Optional<MethodFlow> known = flows.get(key);
        if (known == null) {
            known = maker.apply(key);
            flows.put(key, known);
            instructions += weight(known);
            forgetTheEldest();
        }
        return known;
    }

    private void forgetTheEldest() {
        Iterator<Optional<MethodFlow>> eldest = flows.values().iterator();
        while (instructions > MAX_INSTRUCTIONS && flows.size() > 1) {
            instructions -= weight(eldest.next());
            eldest.remove();
        }
    }

    private static int weight(Optional<MethodFlow> flow) {
        return 1 + flow.map(one -> one.method().instructions.size()).orElse(0);
    }
}
