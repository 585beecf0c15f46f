package io.carryover.bench.cutover;

import io.carryover.carried.CarriedStream;
import io.carryover.legacy.checkpoint.ReadOptions;
import io.carryover.legacy.export.ExportRequest;
import io.carryover.legacy.export.ExportResult;
import io.carryover.legacy.export.LegacyExport;
import java.io.IOException;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** The export as the command line does it. */
record Exporter(SparkSession spark, String api, String checkpoint) {

    ExportResult run(String out) throws IOException {
        return LegacyExport.run(
                spark,
                new ExportRequest(checkpoint, out, null, null, false),
                ReadOptions.TRUSTING,
                stream -> Optional.of(SessionsJob.mapping(api)));
    }

    static long rows(ExportResult result) {
        return stream(result).rows();
    }

    static String uri(ExportResult result) {
        return result.folder() + "/" + stream(result).folder();
    }

    private static CarriedStream stream(ExportResult result) {
        return result.manifest().streams().get(0);
    }
}
