package io.carryover.harness.sides;

import io.carryover.harness.Outcome;
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
public record SideBySide(Supplier<Map<String, Outcome>> legacy, Supplier<Map<String, Outcome>> migrated) {

    /** What every implementation did, those of the legacy side first; throws what a side has thrown. */
    public Map<String, Outcome> run() {
        CompletableFuture<Map<String, Outcome>> legacySide = startLegacy();
        Map<String, Outcome> ofMigrated;
        try {
            ofMigrated = migrated.get();
        } finally {
            awaitEnd(legacySide);
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>(result(legacySide));
        outcomes.putAll(ofMigrated);
        return outcomes;
    }

    /** In a thread of its own, which has the caller's class loader: a pool's has not. */
    private CompletableFuture<Map<String, Outcome>> startLegacy() {
        CompletableFuture<Map<String, Outcome>> side = new CompletableFuture<>();
        new Thread(() -> side.completeAsync(legacy, Runnable::run), "legacy-side").start();
        return side;
    }

    /** Nothing of a case may still run when it is over, not even after a failure. */
    private static void awaitEnd(CompletableFuture<?> side) {
        side.handle((done, failure) -> done).join();
    }

    private static Map<String, Outcome> result(CompletableFuture<Map<String, Outcome>> side) {
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
