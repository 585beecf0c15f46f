package io.carryover.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * One workload on all of its sides.
 *
 * @param name such as {@code hot}, {@code idle-1m} or {@code export-mapWithState-kryo}
 * @param title a sentence that says what is done
 * @param configuration what all sides have in common: keys, events per batch, batches, partitions, heap
 */
public record WorkloadResult(String name, String title, Map<String, String> configuration, List<SideResult> sides) {

    public WorkloadResult {
        configuration = Map.copyOf(configuration);
        sides = List.copyOf(sides);
    }

    /** What any run that counts has measured. */
    public List<Measure> measures() {
        return Arrays.stream(Measure.values())
                .filter(measure ->
                        sides.stream().anyMatch(side -> side.statistics(measure).count() > 0))
                .toList();
    }

    public SideResult side(String wanted) {
        return sides.stream()
                .filter(side -> side.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(name + " has no side " + wanted));
    }
}
