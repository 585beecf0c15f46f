package io.carryover.bench.cutover;

import io.carryover.bench.child.Chore;
import io.carryover.bench.engine.BenchSession;
import io.carryover.bench.report.RunResult;
import io.carryover.legacy.export.ExportResult;
import io.carryover.migrated.rollback.Rollback;
import io.carryover.migrated.rollback.RollbackRequest;
import io.carryover.migrated.rollback.RollbackResult;
import io.carryover.migrated.verify.Verification;
import io.carryover.migrated.verify.VerifyRequest;
import io.carryover.migrated.verify.VerifyResult;
import io.carryover.structured.gapsessions.GapSessionsGroupState;
import io.carryover.structured.gapsessions.GapSessionsTransformWithState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Times a restore beside the bare state store, and the steps behind it: the proof, and the way back. */
public final class RestoreSpeed implements Chore<RestoreRequest, Answer> {

    static final String GROUP_STATE = "restore-groupState";
    static final String TRANSFORM_WITH_STATE = "restore-transformWithState";
    static final String DIRECT = "state-store";
    static final String VERIFY = "verify";
    static final String ROLLBACK = "rollback";

    private static final int EXAMPLES = 1;

    @Override
    public Class<RestoreRequest> requestType() {
        return RestoreRequest.class;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Answer run(RestoreRequest request) throws Exception {
        SparkSession spark = BenchSession.start(request.cores(), request.options());
        Path folder = Files.createDirectories(Path.of(request.folder()));
        ExportResult export = new Exporter(spark, request.api(), request.checkpoint())
                .run(ExportSpeed.fresh(folder.resolve("exported")));
        Map<String, List<RunResult>> runs =
                new LinkedHashMap<>(Rounds.run(request.rounds(), restores(spark, export, request, folder)));
        runs.putAll(Rounds.run(request.rounds(), later(spark, export, request, folder)));
        return new Answer(runs);
    }

    private static Map<String, Rounds.Side> restores(
            SparkSession spark, ExportResult export, RestoreRequest request, Path folder) {
        DirectWrite direct = new DirectWrite(spark, Exporter.uri(export));
        RestoredQuery groupState = new RestoredQuery(spark, GapSessionsGroupState.JOB, export.folder());
        RestoredQuery transform = new RestoredQuery(spark, GapSessionsTransformWithState.JOB, export.folder());
        Map<String, Rounds.Side> sides = new LinkedHashMap<>();
        sides.put(
                DIRECT,
                round -> Timed.run(round, request.keys(), () -> direct.run(ExportSpeed.fresh(folder.resolve(DIRECT)))));
        sides.put(
                GROUP_STATE,
                round -> Timed.run(
                        round, request.keys(), () -> groupState.run(ExportSpeed.fresh(folder.resolve(GROUP_STATE)))));
        sides.put(
                TRANSFORM_WITH_STATE,
                round -> Timed.run(
                        round,
                        request.keys(),
                        () -> transform.run(ExportSpeed.fresh(folder.resolve(TRANSFORM_WITH_STATE)))));
        return sides;
    }

    /** Of the last query that was restored with {@code transformWithState}. */
    private static Map<String, Rounds.Side> later(
            SparkSession spark, ExportResult export, RestoreRequest request, Path folder) {
        String checkpoint = folder.resolve(TRANSFORM_WITH_STATE).toString();
        Map<String, Rounds.Side> sides = new LinkedHashMap<>();
        sides.put(VERIFY, round -> Timed.run(round, request.keys(), () -> verify(spark, export, checkpoint)));
        sides.put(
                ROLLBACK,
                round -> Timed.run(
                        round,
                        request.keys(),
                        () -> rollback(spark, checkpoint, ExportSpeed.fresh(folder.resolve(ROLLBACK)))));
        return sides;
    }

    private static long verify(SparkSession spark, ExportResult export, String checkpoint) throws IOException {
        VerifyResult result = Verification.run(
                spark, new VerifyRequest(export.folder(), checkpoint, null, 1, 1L, Map.of(), EXAMPLES));
        return result.isProved() ? result.states().get(0).carried() : 0;
    }

    private static long rollback(SparkSession spark, String checkpoint, String out) throws IOException {
        RollbackResult result = Rollback.run(spark, new RollbackRequest(checkpoint, out, null));
        return result.streams().get(0).rows();
    }
}
