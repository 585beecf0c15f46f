package io.carryover.legacy.export;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Says in words which outputs the migrated job will write that the legacy job has written, and how to avoid that. All times are batch
 * times, milliseconds since 1970.
 *
 * @param newest the batch of the metadata
 * @param pending begun or queued, and not completed, oldest first; all behind the cut
 */
record RepeatedOutputs(long cut, long newest, List<Long> pending, long intervalMs) {

    /** @param thereIsNewer whether the job has written newer metadata, which nobody can read */
    static List<String> notes(long cut, long newest, List<Long> pending, long intervalMs, boolean thereIsNewer) {
        return new RepeatedOutputs(cut, newest, pending, intervalMs).notes(thereIsNewer);
    }

    private List<String> notes(boolean thereIsNewer) {
        List<String> notes = new ArrayList<>();
        addCompleted(notes);
        addPending(notes);
        addCompletedBehindPending(notes);
        if (thereIsNewer) {
            notes.add("What the legacy job wrote behind " + BatchTimes.text(lastBegun())
                    + " is not known: drop all that it" + " wrote behind the cut, " + BatchTimes.text(cut) + ".");
        }
        if (notes.isEmpty()) {
            notes.add("No output comes a second time: the cut is behind the last batch that the job began.");
        }
        return notes;
    }

    private void addCompleted(List<String> notes) {
        long lastCompleted = pending.isEmpty() ? newest : pending.get(0) - intervalMs;
        if (lastCompleted > cut) {
            notes.add("The legacy job has written the outputs of the batches behind the cut, "
                    + batches(cut + intervalMs, lastCompleted)
                    + "; the migrated job reads the same input again and writes them a second time. To avoid that: let it"
                    + " write to a sink that takes a row twice as once, or drop what the legacy job wrote behind "
                    + BatchTimes.text(cut)
                    + ", or export with --roll-forward, which cuts behind the last completed batch.");
        }
    }

    private void addPending(List<String> notes) {
        if (!pending.isEmpty()) {
            notes.add("The job had begun or queued, and not completed, " + batches(pending)
                    + "; whether it wrote any of their outputs is not known. The migrated job writes all of them: drop what"
                    + " the legacy job wrote of these batches.");
        }
    }

    /** A batch that fails does not keep the next ones from running. */
    private void addCompletedBehindPending(List<String> notes) {
        if (pending.isEmpty()) {
            return;
        }
        List<Long> completed = LongStream.iterate(
                        pending.get(0), batch -> batch <= lastBegun(), batch -> batch + intervalMs)
                .boxed()
                .filter(batch -> !pending.contains(batch))
                .toList();
        if (!completed.isEmpty()) {
            notes.add("Behind those it has completed " + batches(completed)
                    + "; the migrated job writes their outputs a second time as well: drop what the legacy job wrote of"
                    + " these batches, too.");
        }
    }

    private long lastBegun() {
        TreeSet<Long> begun = new TreeSet<>(pending);
        begun.add(newest);
        return begun.last();
    }

    private String batches(long first, long last) {
        long count = (last - first) / intervalMs + 1;
        return count == 1
                ? "batch " + BatchTimes.text(first)
                : count + " batches from " + BatchTimes.text(first) + " to " + BatchTimes.text(last);
    }

    private static String batches(List<Long> times) {
        return (times.size() == 1 ? "batch " : "batches ") + BatchTimes.text(times);
    }
}
