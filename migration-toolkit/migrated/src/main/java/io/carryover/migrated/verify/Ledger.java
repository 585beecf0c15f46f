package io.carryover.migrated.verify;

import io.carryover.carried.Offsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a query began to read where the job before it had stopped: record by record neither a gap nor an overlap. A
 * partition that is not in the export nobody has read, so all of it is for the query.
 */
record Ledger(Offsets exported, FirstBatch first) {

    /** One line for each partition that does not meet. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        exported.byTopic().forEach((topic, partitions) -> {
            SortedMap<Integer, Long> begun = first.from().byTopic().getOrDefault(topic, new TreeMap<>());
            for (Map.Entry<Integer, Long> partition : partitions.entrySet()) {
                String name = topic + "-" + partition.getKey();
                problems.addAll(problems(name, partition.getValue(), begun.get(partition.getKey())));
            }
            problems.addAll(cutShort(topic, partitions.keySet(), begun));
        });
        return problems;
    }

    private static List<String> cutShort(String topic, Set<Integer> exported, SortedMap<Integer, Long> begun) {
        return begun.entrySet().stream()
                .filter(partition -> partition.getValue() > 0 && !exported.contains(partition.getKey()))
                .map(partition -> topic + "-" + partition.getKey() + ": a gap of " + partition.getValue()
                        + " records: the export does not have this partition, the query began at "
                        + partition.getValue() + " and not at 0")
                .toList();
    }

    private static List<String> problems(String partition, long exported, Long begun) {
        if (begun == null) {
            return List.of(partition + ": the query did not begin to read it; the export ends at " + exported);
        }
        if (begun > exported) {
            return List.of(partition + ": a gap of " + (begun - exported) + " records: the export ends at " + exported
                    + ", the query began at " + begun);
        }
        return begun < exported
                ? List.of(partition + ": an overlap of " + (exported - begun) + " records: the export ends at "
                        + exported + ", the query began at " + begun)
                : List.of();
    }
}
