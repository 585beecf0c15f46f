package io.carryover.structured;

import io.carryover.migrated.monitoring.StateMonitor;
import io.carryover.migrated.timeouts.ProcessingTimeTimeouts;
import io.carryover.scenarios.input.RawRecord;
import io.carryover.scenarios.options.JobOptions;
import io.carryover.scenarios.options.MonitorLines;
import io.carryover.structured.sink.BatchSink;
import io.carryover.structured.sink.DeadLetterSink;
import io.carryover.structured.source.RawRecords;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.DataStreamWriter;
import org.apache.spark.sql.streaming.OutputMode;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Runs a job as two queries, each with its own checkpoint below the given one: {@code job} for its rows, named like the
 * scenario, and {@code dead-letter} for the records that are no events. A query has one sink and one output mode, and everything in it goes
 * through the stateful operator's mode: rejects cannot leave it beside rows in update or complete mode, nor with another
 * schema. The price is that the source is read twice; the gain is that each is exactly once by itself. If one of the two
 * fails, both end.
 */
record JobRun(SparkSession spark, JobOptions options, InitialState initialState, Configuration hadoop) {

    private static final String JOB = "job";
    private static final String DEAD_LETTER = "dead-letter";
    private static final long POLL_MS = 200;

    /** There once the job knows where it reads from, below the given checkpoint. */
    static final String FIRST_OFFSETS = JOB + "/sources/0/0";

    /** That of the query with the job's rows, below the given one. */
    static String checkpointOf(String checkpoint) {
        return checkpoint + "/" + JOB;
    }

    /** Returns when both queries have ended by themselves or have been stopped. */
    void run(MigratedJob<?, ?> job) throws TimeoutException, StreamingQueryException, IOException {
        try {
            List<StreamingQuery> queries = start(job);
            new GracefulStop(queries).onShutdown();
            awaitEndOf(queries);
        } finally {
            for (StreamingQuery query : spark.streams().active()) {
                query.stop();
            }
        }
    }

    private <E extends Record, O extends Record> List<StreamingQuery> start(MigratedJob<E, O> job)
            throws TimeoutException, IOException {
        Dataset<RawRecord> raw = RawRecords.of(spark, options.source());
        ParsedRecords<E> parsed = new ParsedRecords<>(
                raw, job.scenario().parser(options.parameters()), job.scenario().eventType());
        BatchSink sink = BatchSink.of(options.sink());
        DeadLetterSink deadLetter = new DeadLetterSink(options.deadLetter());
        Dataset<O> rows = job.wiring().wire(parsed.events(), initialState.in(spark), options.parameters());
        initialState.owner(options, hadoop).claim(); // not before the state is known to fit
        if (options.availableNow() && ProcessingTimeTimeouts.areIn(rows)) {
            // Spark would wait for time-outs without end, in one batch without data after the other
            spark.conf().set("spark.sql.streaming.noDataMicroBatches.enabled", "false");
        }
        monitor();
        return List.of(
                start(scenarioName(), JOB, rows, job.outputMode(options.parameters()), sink::write),
                start(DEAD_LETTER, DEAD_LETTER, parsed.rejects(), OutputMode.Append(), deadLetter::write));
    }

    private void monitor() {
        if (options.monitor()) {
            MonitorLines lines = MonitorLines.beside(options.sink());
            StateMonitor.watch(spark, scenarioName(), batch -> lines.print(batch.line()));
        } else {
            StateMonitor.watch(spark, scenarioName());
        }
    }

    private String scenarioName() {
        return options.scenario().name();
    }

    private <R> StreamingQuery start(
            String queryName, String checkpoint, Dataset<R> rows, OutputMode mode, VoidFunction2<Dataset<R>, Long> sink)
            throws TimeoutException {
        DataStreamWriter<R> writer = rows.writeStream()
                .queryName(queryName)
                .option("checkpointLocation", options.checkpoint() + "/" + checkpoint)
                .outputMode(mode)
                .trigger(trigger())
                .foreachBatch(sink);
        return writer.start();
    }

    private Trigger trigger() {
        return options.availableNow()
                ? Trigger.AvailableNow()
                : Trigger.ProcessingTime(options.batchInterval().toMillis());
    }

    /** Looks at both in turn: Spark's own wait for any query forgets a failure that comes while another one ends. */
    private static void awaitEndOf(List<StreamingQuery> queries) throws StreamingQueryException {
        boolean running = true;
        while (running) {
            running = false;
            for (StreamingQuery query : queries) {
                running |= !query.awaitTermination(POLL_MS);
            }
        }
    }
}
