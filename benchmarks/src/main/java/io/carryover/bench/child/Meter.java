package io.carryover.bench.child;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import io.carryover.bench.report.Measure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Measures what this JVM needs from now on: CPU time, and memory at its peak. */
public final class Meter {

    private static final Path STATUS = Path.of("/proc/self/status");
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

    /** CPU and peaks; what the platform does not tell is left out. */
    public Map<Measure, Double> figures() {
        Map<Measure, Double> figures = new EnumMap<>(Measure.class);
        figures.put(Measure.CPU_SECONDS, cpuSeconds());
        if (peakHeap.get() > 0) {
            figures.put(Measure.PEAK_HEAP_MB, megabytes(peakHeap.get()));
        }
        long peak = peakOfProcess();
        if (peak > 0) {
            figures.put(Measure.PEAK_MEMORY_MB, megabytes(peak));
        }
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

    /** In bytes; 0 where the operating system does not tell. */
    private static long peakOfProcess() {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double megabytes(long bytes) {
        return bytes / 1048576.0;
    }
}
