package io.carryover.bench.child;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import io.carryover.bench.report.Measure;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Measures what this JVM needs from now on: CPU time, and memory at its peak. */
public final class Meter {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final AtomicLong peakHeap = new AtomicLong();
    private final long cpuAtStart = SYSTEM.getProcessCpuTime();

    private Meter() {}

    public static Meter start() {
        Meter meter = new Meter();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(meter::collected, null, null);
        }
        return meter;
    }

    public double cpuSeconds() {
        return (SYSTEM.getProcessCpuTime() - cpuAtStart) / 1e9;
    }

    /** CPU time of the thread that asks, since it began. */
    public static double threadCpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    /** CPU and peaks; what the platform does not tell is left out. */
    public Map<Measure, Double> figures() {
        Map<Measure, Double> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.CPU_SECONDS, cpuSeconds());
        if (peakHeap.get() > 0) {
            figures.put(Measure.PEAK_HEAP_MB, megabytes(peakHeap.get()));
        }
        new JobProcess(ProcessHandle.current().pid())
                .peakMemoryMb()
                .ifPresent(peak -> figures.put(Measure.PEAK_MEMORY_MB, peak));
        return figures;
    }

    private void collected(Notification notification, Object handback) {
        if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
            Map<String, MemoryUsage> after = info.getGcInfo().getMemoryUsageAfterGc();
            peakHeap.accumulateAndGet(heap(after), Math::max);
        }
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> pool.getKey().startsWith("G1")
                        || pool.getKey().startsWith("Tenured")
                        || pool.getKey().startsWith("Eden")
                        || pool.getKey().startsWith("Survivor")
                        || pool.getKey().startsWith("PS "))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private static double megabytes(long bytes) {
        return bytes / 1048576.0;
    }
}
