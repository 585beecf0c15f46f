package io.carryover.legacy.restore;

import io.carryover.carried.CarriedFolderWriter;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.Cut;
import io.carryover.carried.CutKind;
import io.carryover.carried.Manifest;
import io.carryover.carried.Offsets;
import io.carryover.carried.Source;
import io.carryover.carried.SourceSide;
import io.carryover.carried.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes a carried folder with one stream, as an export would. */
record CarriedRowsOf(Dataset<Row> rows) {

    private static final String STREAM = "state/only";

    /**
     * @param watermarkMs null for a job without
     */
    CarriedState in(Path folder, Long watermarkMs) throws IOException {
        Configuration hadoop = new Configuration();
        CarriedFolderWriter writer = CarriedFolderWriter.begin(folder.toUri().toString(), hadoop);
        rows.write().parquet(writer.uriOf(STREAM));
        writer.finish(manifest(watermarkMs), Offsets.parse("{\"clicks\":{\"0\":5}}"));
        return CarriedState.open(folder.toUri().toString(), hadoop);
    }

    private Manifest manifest(Long watermarkMs) {
        return new Manifest(
                Manifest.FORMAT,
                new Tool("test", "test"),
                new Source(SourceSide.MIGRATED, "file:/query", null, null, List.of()),
                new Cut(7, CutKind.COMMITTED, List.of()),
                watermarkMs,
                List.of(new CarriedStream(
                        "only",
                        "transformWithState",
                        STREAM,
                        "",
                        "",
                        rows.schema().json(),
                        rows.count(),
                        List.of(rows.columns()).contains("lastUpdated"),
                        Map.of())),
                List.of(),
                List.of());
    }
}
