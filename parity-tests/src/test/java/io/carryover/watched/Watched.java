package io.carryover.watched;

import io.carryover.monitoring.MonitoredBatch;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What a monitor has shown of a job.
 *
 * @param batches as it told them
 * @param metrics behind the last batch, as Spark's JMX sink has them
 */
record Watched(List<MonitoredBatch> batches, Map<String, Long> metrics) {

    static final Watched NOTHING = new Watched(List.of(), Map.of());

    /** To be called while the job is watched. */
    static Watched now(String name, List<MonitoredBatch> batches) {
        return new Watched(List.copyOf(batches), metricsOf("carryover." + name + "."));
    }

    private static Map<String, Long> metricsOf(String source) {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            Map<String, Long> metrics = new TreeMap<>();
            for (ObjectName bean : server.queryNames(new ObjectName("metrics:name=*.driver." + source + "*,*"), null)) {
                String metric = bean.getKeyProperty("name").replaceFirst(".*\\.", "");
                String attribute = bean.getKeyProperty("type").equals("gauges") ? "Value" : "Count";
                metrics.put(metric, (Long) server.getAttribute(bean, attribute));
            }
            return metrics;
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines without the time and the bytes: how much a batch takes of them is the engine's affair. */
    List<String> lines() {
        return batches.stream()
                .map(batch -> batch.line().replaceAll(" (durationMs|stateBytes)=\\d+", ""))
                .toList();
    }
}
