package io.carryover.structured;

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
import org.apache.spark.sql.SparkSession;

/** An export of {@code running-stats}, in which ann has spent 5 at once. */
final class RunningStatsExport {

    private RunningStatsExport() {}

    /**
     * @param count the name of the first field of the state, which is {@code count} in what the job keeps
     */
    static void write(SparkSession spark, Path out, String count) throws IOException {
        Dataset<Row> rows = spark.sql("select 'ann' as key, struct(1L as " + count
                + ", 5.00 as sum, 5.00 as min, 5.00 as max) as state, timestamp_seconds(7) as lastUpdated");
        CarriedFolderWriter writer = CarriedFolderWriter.begin(out.toString(), new Configuration());
        rows.write().parquet(writer.uriOf("state/users"));
        CarriedStream stream = new CarriedStream(
                "users",
                "mapWithState",
                "state/users",
                "java.lang.String",
                "RunningStats",
                rows.schema().json(),
                1,
                true,
                Map.of());
        write(writer, List.of(stream), "{\"amounts\":{\"0\":5,\"1\":7}}");
    }

    /** Without any state. */
    static void writeOffsets(Path out, String offsets) throws IOException {
        write(CarriedFolderWriter.begin(out.toString(), new Configuration()), List.of(), offsets);
    }

    private static void write(CarriedFolderWriter writer, List<CarriedStream> streams, String offsets)
            throws IOException {
        writer.finish(
                new Manifest(
                        Manifest.FORMAT,
                        new Tool("test", "4.1"),
                        new Source(SourceSide.LEGACY, "file:/jobs/amounts", null, 1000L, List.of()),
                        new Cut(10_000, CutKind.STATE_ON_DISK, List.of()),
                        null,
                        streams,
                        List.of(),
                        List.of()),
                Offsets.parse(offsets));
    }
}
