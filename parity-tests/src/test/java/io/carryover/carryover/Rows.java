package io.carryover.carryover;

import io.carryover.harness.OutputLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What jobs put out.
 *
 * @param byBatch the sorted rows of each batch that has any
 */
record Rows(Map<Integer, List<String>> byBatch) {

    static Rows of(OutputLog outputs) {
        Map<Integer, List<String>> byBatch = new TreeMap<>();
        outputs.attempts().forEach((timeMs, attempts) -> {
            List<String> rows = attempts.get(attempts.size() - 1);
            if (!rows.isEmpty()) {
                byBatch.put(SecondBySecond.batchAt(timeMs), rows);
            }
        });
        return new Rows(byBatch);
    }

    /** These up to the cut, and then those of the job that took over: what is behind the cut came a second time. */
    Rows upTo(int cut, Rows then) {
        Map<Integer, List<String>> all = new TreeMap<>(then.byBatch);
        byBatch.forEach((batch, rows) -> {
            if (batch <= cut) {
                all.put(batch, rows);
            }
        });
        return new Rows(all);
    }

    /** These and those of another job in the same batches. */
    Rows and(Rows others) {
        Map<Integer, List<String>> all = new TreeMap<>(byBatch);
        others.byBatch.forEach((batch, rows) -> all.merge(batch, rows, Rows::sorted));
        return new Rows(all);
    }

    /** Without those that say of their first word what was said of it last. */
    Rows news() {
        Map<String, String> newest = new HashMap<>();
        Map<Integer, List<String>> news = new TreeMap<>();
        new TreeMap<>(byBatch).forEach((batch, rows) -> rows.stream()
                .filter(row -> !row.equals(newest.put(row.split(" ")[0], row)))
                .forEach(row ->
                        news.computeIfAbsent(batch, b -> new ArrayList<>()).add(row)));
        return new Rows(news);
    }

    private static List<String> sorted(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all.stream().sorted().toList();
    }
}
