package io.carryover.assess.code;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The flows that were asked for last, as many as go into a bound on their frames together. */
final class LatestFlows {

    private static final long MAX_SLOTS = 6_000_000;

    private final Map<MethodKey, Optional<MethodFlow>> flows = new LinkedHashMap<>(16, 0.75f, true);
    private long slots;

    Optional<MethodFlow> get(MethodKey key, Function<MethodKey, Optional<MethodFlow>> maker) {
        Optional<MethodFlow> known = flows.get(key);
        if (known == null) {
            known = maker.apply(key);
            flows.put(key, known);
            slots += weight(known);
            forgetTheEldest();
        }
        return known;
    }

    private void forgetTheEldest() {
        Iterator<Optional<MethodFlow>> eldest = flows.values().iterator();
        while (slots > MAX_SLOTS && flows.size() > 1) {
            slots -= weight(eldest.next());
            eldest.remove();
        }
    }

    private static long weight(Optional<MethodFlow> flow) {
        return 1 + flow.map(MethodFlow::slots).orElse(0L);
    }
}
