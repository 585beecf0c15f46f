package io.carryover.bench.cutover;

import io.carryover.bench.child.Chore;
import io.carryover.bench.engine.BenchSession;
import io.carryover.bench.engine.KeysInCheckpoint;
import io.carryover.bench.report.RunResult;
import io.carryover.legacy.export.ExportResult;
import io.carryover.migrated.rollback.Rollback;
import io.carryover.migrated.rollback.RollbackRequest;
import io.carryover.migrated.verify.Verification;
import io.carryover.migrated.verify.VerifyRequest;
import io.carryover.migrated.verify.VerifyResult;
import io.carryover.structured.gapsessions.GapSessionsGroupState;
import io.carryover.structured.gapsessions.GapSessionsTransformWithState;
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
        Timed timed = new Timed(request.keys());
        Map<String, Rounds.Side> sides = new LinkedHashMap<>();
        sides.put(DIRECT, round -> {
            String out = ExportSpeed.fresh(folder.resolve(DIRECT));
            return timed.run(round, () -> direct.run(out), rows -> rows);
        });
        sides.put(GROUP_STATE, round -> restored(round, spark, groupState, timed, folder.resolve(GROUP_STATE)));
        sides.put(
                TRANSFORM_WITH_STATE,
                round -> restored(round, spark, transform, timed, folder.resolve(TRANSFORM_WITH_STATE)));
        return sides;
    }

    private static RunResult restored(int round, SparkSession spark, RestoredQuery query, Timed timed, Path folder)
            throws Exception {
        String checkpoint = ExportSpeed.fresh(folder);
        return timed.run(round, () -> query.run(checkpoint), there -> KeysInCheckpoint.count(spark, there));
    }

    /** Of the last query that was restored with {@code transformWithState}. */
    private static Map<String, Rounds.Side> later(
            SparkSession spark, ExportResult export, RestoreRequest request, Path folder) {
        String checkpoint = folder.resolve(TRANSFORM_WITH_STATE).toString();
        VerifyRequest proof = new VerifyRequest(export.folder(), checkpoint, null, 1, false, 1L, Map.of(), EXAMPLES);
        Timed timed = new Timed(request.keys());
        Map<String, Rounds.Side> sides = new LinkedHashMap<>();
        sides.put(VERIFY, round -> timed.run(round, () -> Verification.run(spark, proof), RestoreSpeed::proved));
        sides.put(ROLLBACK, round -> {
            RollbackRequest back = new RollbackRequest(checkpoint, ExportSpeed.fresh(folder.resolve(ROLLBACK)), null);
            return timed.run(round, () -> Rollback.run(spark, back), result -> result.streams()
                    .get(0)
                    .rows());
        });
        return sides;
    }

    private static long proved(VerifyResult result) {
        return result.isProved() ? result.states().get(0).carried() : 0;
    }
}
