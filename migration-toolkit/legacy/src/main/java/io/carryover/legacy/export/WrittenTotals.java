package io.carryover.legacy.export;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.util.AccumulatorV2;

/** The totals of all partitions; one that was written by several attempts counts once. */
final class WrittenTotals extends AccumulatorV2<PartitionTotals, Collection<PartitionTotals>> {

    private final Map<Integer, PartitionTotals> byPartition = new TreeMap<>();

    @Override
    public boolean isZero() {
        return byPartition.isEmpty();
    }

    @Override
    public WrittenTotals copy() {
        WrittenTotals copy = new WrittenTotals();
        copy.byPartition.putAll(byPartition);
        return copy;
    }

    @Override
    public void reset() {
        byPartition.clear();
    }

    @Override
    public void add(PartitionTotals totals) {
        byPartition.put(totals.partition(), totals);
    }

    @Override
    public void merge(AccumulatorV2<PartitionTotals, Collection<PartitionTotals>> other) {
        other.value().forEach(this::add);
    }

    @Override
    public Collection<PartitionTotals> value() {
        return byPartition.values();
    }
}
