package io.carryover.legacy.virtualtime;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;

/**
 * Measures the jobs of each output operation in real time; what Spark itself reports follows the virtual clock. Run on Spark
 * 3.5.1 and 4.1.
 */
final class OutputTimes extends SparkListener {

    private static final String BATCH_TIME = "spark.streaming.internal.batchTime";
    private static final String OUTPUT = "spark.streaming.internal.outputOpId";

    private final Map<Integer, StartedJob> running = new ConcurrentHashMap<>();
    private final Map<Integer, Map<Long, Double>> millisByOutput = new ConcurrentHashMap<>();

    @Override
    public void onJobStart(SparkListenerJobStart job) {
        Properties properties = job.properties();
        if (properties.containsKey(BATCH_TIME) && properties.containsKey(OUTPUT)) {
            running.put(
                    job.jobId(),
                    new StartedJob(
                            Long.parseLong(properties.getProperty(BATCH_TIME)),
                            Integer.parseInt(properties.getProperty(OUTPUT)),
                            job.time()));
        }
    }

    @Override
    public void onJobEnd(SparkListenerJobEnd job) {
        StartedJob started = running.remove(job.jobId());
        if (started != null) {
            millisByOutput
                    .computeIfAbsent(started.output(), output -> new ConcurrentHashMap<>())
                    .merge(started.batchTimeMs(), (double) (job.time() - started.startedMs()), Double::sum);
        }
    }

    /** Milliseconds by batch time. */
    Map<Long, Double> of(int output) {
        return new TreeMap<>(millisByOutput.getOrDefault(output, Map.of()));
    }

    private record StartedJob(long batchTimeMs, int output, long startedMs) {}
}
