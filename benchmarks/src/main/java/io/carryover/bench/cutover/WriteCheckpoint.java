package io.carryover.bench.cutover;

import io.carryover.bench.child.Chore;
import io.carryover.bench.engine.BenchSession;
import io.carryover.bench.input.LegacyInput;
import io.carryover.bench.input.OneEventEach;
import io.carryover.bench.input.Slice;
import io.carryover.bench.report.Measure;
import io.carryover.bench.report.RunResult;
import io.carryover.legacy.restore.CarriedState;
import io.carryover.legacy.virtualtime.VirtualTimeStreaming;
import io.carryover.scenarios.gapsessions.UserSession;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.streaming.api.java.JavaDStream;

/** Lets a legacy job run for two batches, so that it leaves a checkpoint with as many keys as are wanted. */
public final class WriteCheckpoint implements Chore<CheckpointRequest, Answer> {

    @Override
    public Class<CheckpointRequest> requestType() {
        return CheckpointRequest.class;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Answer run(CheckpointRequest request) {
        SparkSession spark = BenchSession.start(
                Slice.PER_BATCH,
                Map.of(
                        "spark.serializer", request.serializer(),
                        "spark.default.parallelism", String.valueOf(request.partitions())));
        long begun = System.nanoTime();
        try (VirtualTimeStreaming streaming = VirtualTimeStreaming.create(
                JavaSparkContext.fromSparkContext(spark.sparkContext()), SessionsJob.INTERVAL, request.folder())) {
            wire(streaming, request);
            streaming.start(SessionsJob.START);
            streaming.runBatch(SessionsJob.batch(1));
            streaming.runBatch(SessionsJob.batch(2));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Answer(Map.of(
                request.api(),
                List.of(RunResult.of(1, Map.of(Measure.SECONDS, seconds), Map.of("input", request.keys() + 1)))));
    }

    private static void wire(VirtualTimeStreaming streaming, CheckpointRequest request) {
        OneEventEach events =
                new OneEventEach(request.keys(), SessionsJob.batch(1).toEpochMilli());
        JavaDStream<UserSession> outputs = SessionsJob.legacy(request.api())
                .wiring()
                .wire(LegacyInput.of(streaming.context().ssc(), events), CarriedState.none(), SessionsJob.parameters());
        outputs.foreachRDD(rdd -> requireNone(rdd.count()));
    }

    private static void requireNone(long sessions) {
        if (sessions > 0) {
            throw new IllegalStateException(sessions + " sessions have ended, where all are to stay open");
        }
    }
}
