package io.carryover.bench.cutover;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.carryover.bench.child.Chore;
import io.carryover.bench.engine.BenchSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Times an export beside a plain copy by Spark of the rows that it writes, {@code spark.read().parquet(export).write().parquet(copy)}.
 * The copy reads columns where the export reads serialized objects; nothing of Spark's moves the same rows with less.
 */
public final class ExportSpeed implements Chore<SpeedRequest, Answer> {

    static final String EXPORT = "export";
    static final String COPY = "parquet-copy";

    @Override
    public Class<SpeedRequest> requestType() {
        return SpeedRequest.class;
    }

    @Override
    public Class<Answer> answerType() {
        return Answer.class;
    }

    @Override
    public Answer run(SpeedRequest request) throws Exception {
        SparkSession spark = BenchSession.start(request.cores(), Map.of());
        Exporter exporter = new Exporter(spark, request.api(), request.checkpoint());
        Path folder = Files.createDirectories(Path.of(request.folder()));
        String exported = Exporter.uri(exporter.run(folder.resolve("exported").toString()));
        Map<String, Rounds.Side> sides = new LinkedHashMap<>();
        sides.put(
                EXPORT,
                round -> Timed.run(
                        round, request.keys(), () -> Exporter.rows(exporter.run(fresh(folder.resolve(EXPORT))))));
        sides.put(
                COPY,
                round -> Timed.run(
                        round,
                        request.keys(),
                        () -> copy(spark, exported, fresh(folder.resolve(COPY)), request.keys())));
        return new Answer(Rounds.run(request.rounds(), sides));
    }

    /** Nobody counts while it copies: how many rows there are is known. */
    private static long copy(SparkSession spark, String from, String to, long keys) {
        spark.read().parquet(from).write().parquet(to);
        return keys;
    }

    static String fresh(Path folder) throws IOException {
        if (Files.exists(folder)) {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        return folder.toString();
    }
}
