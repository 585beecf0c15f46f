package io.carryover.harness.sides;

import io.carryover.parity.Snapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Both sides of a case at the same time.
 *
 * @param legacy runs the legacy side; by name of the implementation
 * @param migrated runs the migrated side
 */
public record SideBySide(Supplier<Map<String, Snapshot>> legacy, Supplier<Map<String, Snapshot>> migrated) {

    /** What every implementation did, those of the legacy side first; throws what a side has thrown. */
    public Map<String, Snapshot> run() {
        CompletableFuture<Map<String, Snapshot>> legacySide = startLegacy();
        Map<String, Snapshot> ofMigrated;
        try {
            ofMigrated = migrated.get();
        } finally {
            awaitEnd(legacySide);
        }
        Map<String, Snapshot> snapshots = new LinkedHashMap<>(result(legacySide));
        snapshots.putAll(ofMigrated);
        return snapshots;
    }

    /** In a thread of its own, which has the caller's class loader: a pool's has not. */
    private CompletableFuture<Map<String, Snapshot>> startLegacy() {
        CompletableFuture<Map<String, Snapshot>> side = new CompletableFuture<>();
        new Thread(() -> side.completeAsync(legacy, Runnable::run), "legacy-side").start();
        return side;
    }

    /** Nothing of a case may still run when it is over, not even after a failure. */
    private static void awaitEnd(CompletableFuture<?> side) {
        side.handle((done, failure) -> done).join();
    }

    private static Map<String, Snapshot> result(CompletableFuture<Map<String, Snapshot>> side) {
        try {
            return side.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
