package io.carryover.bench.kafka;

import io.carryover.bench.child.JobProcess;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.RunResult;
import io.carryover.bench.report.Statistics;
import io.carryover.runtime.KafkaBroker;
import io.carryover.runtime.LaunchFailure;
import io.carryover.runtime.LoggedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * One job from its start to its end, with events all the while.
 *
 * @param name of the topics, used by no other run
 * @param folder for its checkpoint and what it says
 */
record LatencyRun(KafkaBroker broker, KafkaSizes sizes, KafkaSide side, int heapMb, String name, Path folder) {

    private static final int PARTITIONS = 2;
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(1);
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    /** @param round from 1 */
    RunResult run(int round) throws IOException, InterruptedException, ExecutionException {
        broker.client().createTopic(input(), PARTITIONS);
        broker.client().createTopic(output(), 1);
        Files.createDirectories(folder);
        Traffic traffic = new Traffic(sizes.users(), 1 + sizes.warmUpEvents());
        try (LoggedProcess job = side.submit(heapMb).start(folder, arguments());
                Watch watch = new Watch(settings(), output(), traffic)) {
            Map<Measure, Double> figures = measure(job, watch, traffic);
            job.terminate();
            job.awaitExit(ENDS_WITHIN);
            return new RunResult(round, figures, List.of(), traffic.counts(events()), traffic.wrong(events()));
        }
    }

    private Map<Measure, Double> measure(LoggedProcess job, Watch watch, Traffic traffic) {
        Feed feed = new Feed(settings(), input(), PARTITIONS, sizes.eventsPerSecond(), traffic);
        feed.send(0, 1);
        require(watch.until(() -> traffic.rows() == 1 || !job.isAlive(), STARTS_WITHIN) && job.isAlive(), job);
        JobProcess process = new JobProcess(job.pid());
        double cpuBefore = process.cpuSeconds();
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> feed.send(1, events()));
        watch.until(
                sending::isDone,
                Duration.ofSeconds(sizes.warmUpSeconds() + sizes.measuredSeconds())
                        .plus(ENDS_WITHIN));
        sending.join();
        watch.until(() -> traffic.rows() >= events() || !job.isAlive(), ENDS_WITHIN);
        Map<Measure, Double> figures = latency(traffic.latencies());
        figures.put(Measure.CPU_SECONDS, process.cpuSeconds() - cpuBefore);
        process.peakMemoryMb().ifPresent(peak -> figures.put(Measure.PEAK_MEMORY_MB, peak));
        return figures;
    }

    private static Map<Measure, Double> latency(double... millis) {
        Map<Measure, Double> figures = new EnumMap<>(Measure.class);
        if (millis.length > 0) {
            figures.put(Measure.LATENCY_P50_MS, Statistics.percentile(HALF, millis));
            figures.put(Measure.LATENCY_P99_MS, Statistics.percentile(NEARLY_ALL, millis));
        }
        return figures;
    }

    private static void require(boolean isRunning, LoggedProcess job) {
        if (!isRunning) {
            throw new LaunchFailure("no row comes out of the job; " + job.tail());
        }
    }

    /** With the one by which the job is known to run. */
    private int events() {
        return 1 + sizes.events();
    }

    private String input() {
        return name + "-in";
    }

    private String output() {
        return name + "-out";
    }

    private Map<String, Object> settings() {
        return new HashMap<>(broker.client().settings());
    }

    private List<String> arguments() {
        return List.of(
                "--scenario",
                "running-stats",
                "--api",
                side.api().optionName(),
                "--source",
                "kafka",
                "--bootstrap-servers",
                broker.bootstrapServers(),
                "--topic",
                input(),
                "--starting-offsets",
                "earliest",
                "--sink",
                "kafka",
                "--output-topic",
                output(),
                "--dead-letter",
                folder.resolve("rejects").toString(),
                "--checkpoint",
                folder.resolve("checkpoint").toString(),
                "--batch-interval",
                side.interval());
    }
}
