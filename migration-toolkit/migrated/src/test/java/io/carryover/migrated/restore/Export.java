package io.carryover.migrated.restore;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Makes carried folders of a legacy job that ended with the batch at 10 seconds. */
final class Export {

    private final Path out;
    private final CarriedFolderWriter writer;
    private final List<CarriedStream> streams = new ArrayList<>();

    Export(Path out, SparkSession spark) throws IOException {
        this.out = out;
        this.writer =
                CarriedFolderWriter.begin(out.toString(), spark.sparkContext().hadoopConfiguration());
    }

    /**
     * @param rows with {@code key}, {@code state} and perhaps {@code lastUpdated}
     */
    Export stream(String name, Dataset<Row> rows) {
        rows.write().parquet(writer.uriOf("state/" + name));
        streams.add(new CarriedStream(
                name,
                "mapWithState",
                "state/" + name,
                "java.lang.String",
                "a.State",
                rows.schema().json(),
                rows.count(),
                List.of(rows.columns()).contains("lastUpdated"),
                Map.of()));
        return this;
    }

    /** One in which there was never a key. */
    Export streamWithoutKeys(String name) {
        streams.add(new CarriedStream(
                name, "mapWithState", "state/" + name, null, null, new StructType().json(), 0, false, Map.of()));
        return this;
    }

    String finish(Long watermarkMs) throws IOException {
        writer.finish(
                new Manifest(
                        Manifest.FORMAT,
                        new Tool("test", "4.1"),
                        new Source(SourceSide.LEGACY, "file:/jobs/clicks", null, 1000L, List.of()),
                        new Cut(10_000, CutKind.STATE_ON_DISK, List.of()),
                        watermarkMs,
                        streams,
                        List.of(),
                        List.of()),
                Offsets.parse("{\"clicks\":{\"0\":5}}"));
        return out.toString();
    }
}
