package io.carryover.bench.cutover;

import java.util.List;

/**
 * How much is carried over.
 *
 * @param keys where speed is measured
 * @param partitions of the state there
 * @param memoryKeys where memory is measured, by size
 * @param keysPerPartition where memory is measured and a partition is one object
 * @param memoryHeapMb where memory is measured
 * @param makerHeapMb of the legacy jobs that leave the checkpoints
 */
public record CarryOverSizes(
        long keys, int partitions, List<Long> memoryKeys, long keysPerPartition, int memoryHeapMb, int makerHeapMb) {

    public static final CarryOverSizes FULL =
            new CarryOverSizes(1_000_000, 8, List.of(100_000L, 1_000_000L, 5_000_000L), 50_000, 1024, 8192);

    public static final CarryOverSizes QUICK =
            new CarryOverSizes(50_000, 4, List.of(10_000L, 50_000L), 5_000, 512, 1024);

    public CarryOverSizes {
        memoryKeys = List.copyOf(memoryKeys);
    }

    int partitionsFor(long keyCount) {
        return (int) Math.max(2, keyCount / keysPerPartition);
    }
}
