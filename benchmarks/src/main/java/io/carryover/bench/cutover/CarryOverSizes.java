package io.carryover.bench.cutover;

import io.carryover.scenarios.Api;
import java.util.List;

/**
 * How much is carried over.
 *
 * @param exported whose export is timed
 * @param keys where speed is measured
 * @param partitions of the state there
 * @param weighed the APIs whose export is looked at for memory; none if quick: few keys say nothing of it
 * @param memoryKeys the sizes at which that is done, in order
 * @param keysPerPartition where memory is measured and a partition is one object
 * @param memoryHeapMb where memory is measured
 * @param makerHeapMb of the legacy jobs that leave the checkpoints
 */
record CarryOverSizes(
        List<Exported> exported,
        long keys,
        int partitions,
        List<Api> weighed,
        List<Long> memoryKeys,
        long keysPerPartition,
        int memoryHeapMb,
        int makerHeapMb) {

    static final CarryOverSizes FULL = new CarryOverSizes(
            Exported.ALL,
            1_000_000,
            20,
            List.of(Api.UPDATE_STATE_BY_KEY, Api.MAP_WITH_STATE),
            List.of(100_000L, 1_000_000L, 5_000_000L),
            50_000,
            1024,
            8192);

    static final CarryOverSizes QUICK =
            new CarryOverSizes(Exported.FEW, 50_000, 4, List.of(), List.of(), 5_000, 512, 1024);

    CarryOverSizes {
        exported = List.copyOf(exported);
        weighed = List.copyOf(weighed);
        memoryKeys = List.copyOf(memoryKeys);
    }

    /**
     * Of the state where memory is measured. A partition of {@code mapWithState} is one object in the checkpoint, so it is what a task
     * holds; that of the other is read row by row.
     */
    int partitionsFor(Api api, long keyCount) {
        return isOneObject(api) ? (int) Math.max(2, keyCount / keysPerPartition) : partitions;
    }

    static boolean isOneObject(Api api) {
        return api == Api.MAP_WITH_STATE;
    }
}
