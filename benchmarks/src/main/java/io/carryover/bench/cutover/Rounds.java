package io.carryover.bench.cutover;

import io.carryover.bench.report.RunResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs sides in turn, A B in one round and B A in the next, behind a warm-up of each. */
final class Rounds {

    private Rounds() {}

    /** A side that can run. */
    @FunctionalInterface
    interface Side {
        /** @param round from 1; 0 for the warm-up */
        RunResult run(int round) throws Exception;
    }

    /** By name of the side, in the order of the rounds. */
    static Map<String, List<RunResult>> run(int rounds, Map<String, Side> sides) throws Exception {
        List<String> order = new ArrayList<>(sides.keySet());
        Map<String, List<RunResult>> runs = new LinkedHashMap<>();
        for (String name : order) {
            sides.get(name).run(0);
            runs.put(name, new ArrayList<>());
        }
        for (int round = 1; round <= rounds; round++) {
            for (String name : order) {
                runs.get(name).add(sides.get(name).run(round));
            }
            Collections.reverse(order);
        }
        return runs;
    }
}
