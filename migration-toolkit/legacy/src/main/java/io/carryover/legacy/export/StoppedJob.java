package io.carryover.legacy.export;

import io.carryover.carried.CarriedFolderWriter;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.legacy.checkpoint.KafkaInputs;
import io.carryover.legacy.checkpoint.StateElements;
import io.carryover.legacy.checkpoint.StateOperation;
import io.carryover.legacy.checkpoint.StateStreams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.streaming.StreamingContext;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.dstream.DStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job whose batches are all done, and whose SparkContext is still there. Run on Spark 3.5.1 and 4.1. */
final class StoppedJob implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(StoppedJob.class);

    private final StreamingContext context;
    private final DStream<?>[] outputs; // the graph is locked while it stops
    private final String out;
    private final String mapper;
    private final ClassLoader jobClasses = Thread.currentThread().getContextClassLoader();

    StoppedJob(StreamingContext context, String out, String mapper) {
        this.context = context;
        this.outputs = context.graph().getOutputStreams();
        this.out = out;
        this.mapper = mapper;
    }

    @Override
    public void run() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(jobClasses);
        try {
            export();
        } catch (Exception | LinkageError e) { // the job has done its work all the same
            LOG.error("The state was not exported to {}: export it from the checkpoint", out, e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void export() throws IOException {
        Time last = context.scheduler().jobGenerator().lastProcessedBatch();
        if (last == null || context.scheduler().getPendingTimes().nonEmpty()) {
            LOG.warn("The state was not exported to {}: the job was stopped in the middle of a batch", out);
            return;
        }
        SparkSession spark = ExportSession.beside(SparkSession.builder().getOrCreate());
        CarriedFolderExport export = new CarriedFolderExport(spark, Mappers.named(mapper), null);
        JobState state = state(last.milliseconds());
        ExportResult result = CarriedFolderWriter.wholeOrNothing(
                out, context.sparkContext().hadoopConfiguration(), folder -> export.write(state, out, folder));
        LOG.info("The state as of batch {} was exported to {}", BatchTimes.text(last.milliseconds()), result.folder());
    }

    private JobState state(long batchTimeMs) {
        return new JobState(
                new Source(
                        SourceSide.LEGACY,
                        context.checkpointDir(),
                        context.sparkContext().version(),
                        context.graph().batchDuration().milliseconds(),
                        List.of()),
                new Cut(
                        batchTimeMs,
                        CutKind.AT_STOP,
                        List.of("No output comes a second time: the job was stopped behind its last batch.")),
                streams(new Time(batchTimeMs)),
                OffsetsBehind.batch(batchTimeMs, KafkaInputs.behind(outputs)),
                List.of());
    }

    private List<StreamState> streams(Time batchTime) {
        List<DStream<?>> running = StateStreams.dstreamsBehind(outputs);
        List<StateOperation> operations =
                running.stream().<StateOperation>map(StateStreams::operationOf).toList();
        List<String> names = StreamNames.of(operations);
        List<StreamState> streams = new ArrayList<>();
        for (int i = 0; i < running.size(); i++) {
            RDD<?> state = running.get(i).getOrCompute(batchTime).getOrElse(() -> {
                throw RefusedExportException.unsafe("a state stream has no state of batch " + batchTime);
            });
            streams.add(new StreamState(
                    names.get(i), operations.get(i), state.toJavaRDD().mapPartitions(StateElements::new)));
        }
        return streams;
    }
}
