package io.carryover.bench.cutover;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** How much of the heap is in use, garbage apart, at most: looks behind a full collection twice a second. */
final class LiveHeap implements AutoCloseable {

    private static final long EVERY_MS = 500;

    private final AtomicLong peak = new AtomicLong();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(look -> {
        Thread thread = new Thread(look, "live-heap");
        thread.setDaemon(true);
        return thread;
    });

    private LiveHeap() {}

    static LiveHeap watch() {
        LiveHeap heap = new LiveHeap();
        heap.looks.scheduleWithFixedDelay(heap::look, 0, EVERY_MS, TimeUnit.MILLISECONDS);
        return heap;
    }

    double peakMb() {
        return peak.get() / 1048576.0;
    }

    private void look() {
        System.gc();
        peak.accumulateAndGet(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
