package io.carryover.legacy.export;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.Manifest;
import io.carryover.legacy.checkpoint.ReadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** An export of a test, read again as a restore would. */
record Exported(TestSpark spark, CarriedFolder folder) {

    static Exported of(TestSpark spark, Path checkpoint, Path out) throws IOException {
        return of(spark, new ExportRequest(checkpoint.toString(), out.toString(), null, null, false));
    }

    static Exported rolledForward(TestSpark spark, Path checkpoint, Path out) throws IOException {
        return of(spark, new ExportRequest(checkpoint.toString(), out.toString(), null, null, true));
    }

    static Exported of(TestSpark spark, ExportRequest request) throws IOException {
        return of(spark, request, ReadOptions.TRUSTING);
    }

    static Exported of(TestSpark spark, ExportRequest request, ReadOptions options) throws IOException {
        LegacyExport.run(spark.session(), request, options);
        return new Exported(
                spark, CarriedFolder.open(request.out(), spark.context().hadoopConfiguration()));
    }

    Manifest manifest() {
        return folder.manifest();
    }

    CarriedStream stream(String name) {
        return manifest().streams().stream()
                .filter(stream -> stream.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of a stream as JSON, sorted. */
    List<String> rows(String name) {
        return spark.session().read().parquet(folder.uriOf(stream(name))).toJSON().collectAsList().stream()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
