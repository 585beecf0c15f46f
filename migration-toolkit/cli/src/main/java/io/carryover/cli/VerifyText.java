package io.carryover.cli;

import io.carryover.migrated.verify.StateProof;
import io.carryover.migrated.verify.StateProof.DifferingKey;
import io.carryover.migrated.verify.VerifyResult;
import java.util.ArrayList;
import java.util.List;

/** What {@code verify} tells on a terminal. */
final class VerifyText {

    private VerifyText() {}

    static String of(VerifyResult result) {
        List<String> lines = new ArrayList<>();
        result.states().forEach(state -> addState(state, lines));
        addOffsets(result, lines);
        lines.add(result.isProved() ? "proved: all that was exported has arrived" : "NOT proved: see above");
        return String.join(System.lineSeparator(), lines);
    }

    private static void addState(StateProof state, List<String> lines) {
        lines.add("%s, kept as %s: %,d keys exported; %,d equal, %,d changed, %,d timed out, %,d missing, %,d new"
                .formatted(
                        state.stream(),
                        state.keptAs(),
                        state.carried(),
                        state.equal(),
                        state.changed(),
                        state.timedOut(),
                        state.missing(),
                        state.added()));
        if (state.changed() + state.missing() + state.added() > 0) {
            lines.add("  the records of the first batch can have changed %,d keys".formatted(state.explained()));
        }
        for (DifferingKey key : state.examples()) {
            lines.add("  " + key.key() + ": exported " + orNothing(key.carried()) + ", kept " + orNothing(key.kept()));
        }
    }

    private static String orNothing(String state) {
        return state == null ? "nothing" : state;
    }

    private static void addOffsets(VerifyResult result, List<String> lines) {
        if (!result.problems().isEmpty()) {
            lines.addAll(result.problems());
        } else if (result.firstBatch().from().isEmpty()) {
            lines.add("offsets: the query does not read Kafka");
        } else {
            lines.add("offsets: the query began at "
                    + result.firstBatch().from().json() + ", where the export ends: no gap, no overlap");
        }
    }
}
