package io.carryover.legacy.export;

import java.util.ArrayList;
import java.util.List;

/** Says in words which outputs the migrated job will write that the legacy job has written, and how to avoid that. */
final class RepeatedOutputs {

    private RepeatedOutputs() {}

    /** All times are batch times, milliseconds since 1970. */
    static List<String> notes(long cut, long lastCompleted, List<Long> pending, long batchIntervalMs) {
        List<String> notes = new ArrayList<>();
        if (lastCompleted > cut) {
            notes.add("The legacy job has written the outputs of the batches behind the cut, "
                    + batches(cut + batchIntervalMs, lastCompleted, batchIntervalMs)
                    + "; the migrated job reads the same input again and writes them a second time. To avoid that: let it"
                    + " write to a sink that takes a row twice as once, or drop what the legacy job wrote behind "
                    + BatchTimes.text(cut)
                    + ", or export with --roll-forward, which cuts behind the last completed batch.");
        }
        if (!pending.isEmpty()) {
            notes.add("The job had begun or queued, and not completed, " + batches(pending)
                    + "; whether it wrote any of their outputs is not known. The migrated job writes all of them: drop what"
                    + " the legacy job wrote of these batches.");
        }
        if (notes.isEmpty()) {
            notes.add("No output comes a second time: the cut is behind the last batch that the job began.");
        }
        return notes;
    }

    private static String batches(long first, long last, long intervalMs) {
        long count = (last - first) / intervalMs + 1;
        return count == 1
                ? "batch " + BatchTimes.text(first)
                : count + " batches from " + BatchTimes.text(first) + " to " + BatchTimes.text(last);
    }

    private static String batches(List<Long> times) {
        return (times.size() == 1 ? "batch " : "batches ") + BatchTimes.text(times);
    }
}
