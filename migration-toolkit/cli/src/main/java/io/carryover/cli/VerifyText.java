package io.carryover.cli;

import io.carryover.migrated.verify.FieldTotal;
import io.carryover.migrated.verify.StateProof;
import io.carryover.migrated.verify.StateProof.DifferingKey;
import io.carryover.migrated.verify.VerifyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code verify} tells on a terminal. */
final class VerifyText {

    private VerifyText() {}

    static String of(VerifyResult result) {
        List<String> lines = new ArrayList<>();
        result.states().forEach(state -> addState(state, lines));
        addOffsets(result, lines);
        lines.add(verdict(result));
        return String.join(System.lineSeparator(), lines);
    }

    private static String verdict(VerifyResult result) {
        long unproved = result.states().stream().mapToLong(StateProof::unproved).sum();
        if (!result.isProved()) {
            return "NOT proved: see above";
        }
        if (unproved == 0) {
            return "proved: all that was exported has arrived";
        }
        long equal = result.states().stream().mapToLong(StateProof::equal).sum();
        long changed = result.states().stream().mapToLong(StateProof::changed).sum();
        long missing = result.states().stream().mapToLong(StateProof::missing).sum();
        if (equal > 0 || changed + missing == 0) {
            return "proved but for %,d keys, which the first batch can have %s: all else that was exported has arrived"
                    .formatted(unproved, missing == 0 ? "changed" : "changed or removed");
        }
        return changed > 0
                ? "proved only that %,d keys have arrived, not their values: the first batch can have changed every one of them"
                        .formatted(changed)
                : "nothing is proved of the state: no key of the export is left in the query";
    }

    private static void addState(StateProof state, List<String> lines) {
        lines.add("%s, kept as %s (%s): %,d keys exported; %,d equal, %,d changed, %,d timed out, %,d missing, %,d new"
                .formatted(
                        state.stream(),
                        state.keptAs(),
                        state.pairedBy(),
                        state.carried(),
                        state.equal(),
                        state.changed(),
                        state.timedOut(),
                        state.missing(),
                        state.added()));
        addTotals(state.totals(), lines);
        addDifferences(state, lines);
        for (DifferingKey key : state.examples()) {
            lines.add("  " + key.key() + ": exported " + orNothing(key.carried()) + ", kept " + orNothing(key.kept()));
        }
        if (state.examples().size() < state.unproved()) {
            lines.add("  and %,d more: --examples shows them"
                    .formatted(state.unproved() - state.examples().size()));
        }
    }

    private static void addDifferences(StateProof state, List<String> lines) {
        if (state.changed() + state.added() > 0) {
            lines.add(
                    "  not proved are the %,d keys that differ: the first batch's records can have changed %,d, and which, only the job knows"
                            .formatted(state.changed() + state.added(), state.explained()));
        }
        if (state.changed() > 0 && state.canAllHaveChanged()) {
            lines.add("  these are enough to change every key: of the changed ones it is proved only that the keys have"
                    + " arrived, not their values");
        }
        if (state.lost() > 0) {
            lines.add(
                    "  %,d keys are lost: records alone do not explain that; --timeout tells which were due, --may-remove-keys says that the job removes keys"
                            .formatted(state.lost()));
        } else if (state.missing() > 0) {
            lines.add(
                    "  not proved are the %,d keys that are missing: the job can have removed them, as --may-remove-keys says"
                            .formatted(state.missing()));
        }
    }

    private static void addTotals(List<FieldTotal> totals, List<String> lines) {
        List<FieldTotal> differing =
                totals.stream().filter(total -> !total.isEqual()).toList();
        if (totals.size() > differing.size()) {
            lines.add("  equal over all keys: "
                    + totals.stream()
                            .filter(FieldTotal::isEqual)
                            .map(total ->
                                    (total.isSum() ? "sum of " : "number of ") + total.path() + " " + total.carried())
                            .collect(Collectors.joining(", ")));
        }
        differing.forEach(total -> lines.add("  %s of %s: exported %s, kept %s"
                .formatted(total.isSum() ? "sum" : "number", total.path(), total.carried(), total.kept())));
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
