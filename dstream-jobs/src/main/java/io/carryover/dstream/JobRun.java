package io.carryover.dstream;

import io.carryover.dstream.sink.Outputs;
import io.carryover.dstream.source.AvailableNow;
import io.carryover.dstream.source.Drained;
import io.carryover.dstream.source.Records;
import io.carryover.legacy.monitoring.StateMonitor;
import io.carryover.legacy.records.RecordKryoRegistrator;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.MonitorLines;
import io.carryover.scenarios.options.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.api.java.JavaStreamingContext;

/**
 * One run of a job, from its checkpoint if there is one. A checkpoint holds the whole job as it was first started: all its
 * options and Spark settings stay in force; see {@link FrozenOptions} for those that do not.
 */
final class JobRun {

    private static final long POLL_MS = 100;

    private final JobOptions options;
    private final InitialState initialState;
    private final LegacyJob<?, ?> job;
    private final SparkConf conf;
    private final Configuration hadoop;

    private JobRun(JobOptions options, LegacyJob<?, ?> job) {
        this.job = job;
        this.conf = settings(job);
        this.hadoop = SparkHadoopUtil.get().newConfiguration(conf);
        JobOptions absolute = new AbsolutePaths(hadoop).in(options);
        this.initialState = InitialState.of(absolute, hadoop);
        this.options = initialState.placed(absolute);
    }

    /**
     * @throws io.carryover.scenarios.options.UsageException if the scenario does not have that API
     * @throws io.carryover.carried.RefusedFolderException if the initial state is no whole and unchanged export
     */
    static JobRun of(JobOptions options) {
        return new JobRun(options, LegacyJobs.find(options.scenario(), options.api()));
    }

    /** What a job needs, unless the user has set it. */
    private static SparkConf settings(LegacyJob<?, ?> job) {
        return new SparkConf()
                .setIfMissing("spark.app.name", job.name())
                .setIfMissing("spark.serializer", KryoSerializer.class.getName())
                .setIfMissing("spark.kryo.registrator", RecordKryoRegistrator.class.getName())
                .setIfMissing("spark.sql.session.timeZone", "UTC");
    }

    /** Returns when the job has been stopped or, with {@code --available-now}, is done; throws what a batch has thrown. */
    void toTheEnd() throws Exception {
        JobOptions checked = new StartChecks(options, initialState, hadoop).run();
        if (options.availableNow()) {
            AvailableNow.turnOn();
        }
        JavaStreamingContext context =
                JavaStreamingContext.getOrCreate(options.checkpoint(), () -> create(checked), hadoop);
        monitor(context);
        GracefulStop.onShutdown(context, options.batchInterval());
        try {
            awaitEnd(context);
        } catch (Exception | LinkageError e) {
            context.stop(true, false);
            throw e;
        }
    }

    /** It is in front of what ends a drained job, so that the last batch is shown too. */
    private void monitor(JavaStreamingContext context) {
        String name = options.scenario().name();
        if (options.monitor()) {
            MonitorLines lines = MonitorLines.beside(options.sink());
            StateMonitor.watch(context, name, batch -> lines.print(batch.line()));
        } else {
            StateMonitor.watch(context, name);
        }
    }

    private void awaitEnd(JavaStreamingContext context) throws InterruptedException {
        Drained drained = new Drained();
        context.addStreamingListener(drained);
        context.start();
        while (!context.awaitTerminationOrTimeout(POLL_MS)) {
            if (options.availableNow() && drained.happened()) {
                context.stop(true, true);
            }
        }
    }

    private JavaStreamingContext create(JobOptions checked) throws IOException {
        JavaStreamingContext context = new JavaStreamingContext(
                conf, Durations.milliseconds(options.batchInterval().toMillis()));
        context.checkpoint(options.checkpoint());
        wire(context, job, checked.source());
        FrozenOptions.of(options, initialState).write(hadoop); // not before the state is known to fit
        return context;
    }

    private <E extends Record, O extends Record> void wire(
            JavaStreamingContext context, LegacyJob<E, O> job, Source source) {
        ParsedRecords<E> parsed = ParsedRecords.of(
                Records.of(context, source, group()), job.scenario().parser(options.parameters()));
        parsed.records().persist(StorageLevel.MEMORY_AND_DISK_SER()); // read for the events and for the rejects
        Outputs.wire(
                job.wiring().wire(parsed.events(), initialState.carried(), options.parameters()),
                job.outputType(),
                options.sink(),
                parsed.rejects(),
                options.deadLetter());
    }

    /** A name for the brokers to know the job by. */
    private String group() {
        return "carryover-" + UUID.nameUUIDFromBytes(options.checkpoint().getBytes(StandardCharsets.UTF_8));
    }
}
