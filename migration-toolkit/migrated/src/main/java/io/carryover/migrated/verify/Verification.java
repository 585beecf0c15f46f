package io.carryover.migrated.verify;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.RefusedFolderException;
import io.carryover.migrated.checkpoint.KeptState;
import io.carryover.migrated.checkpoint.QueryState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * Compares what was carried with what a query keeps as of the end of its first batch, which is the one that reads the carried
 * state. That batch has input of its own: its records change keys, and no one but the job knows which. So a key whose state is
 * the same is proved, and one that differs is not; and there must not be more of these than the records can have changed. A key
 * that is gone is lost, unless it was due, or the job is said to remove keys.
 */
public final class Verification {

    private static final long FIRST = 0;

    private Verification() {}

    /**
     * @throws RefusedFolderException if the export does not verify, the checkpoint has no first batch, or its state is not that
     *     of the export's streams
     * @throws IOException if the file system fails
     */
    public static VerifyResult run(SparkSession spark, VerifyRequest request) throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        CarriedFolder export = CarriedFolder.open(request.export(), hadoop);
        FirstBatch first = new FirstBatchLog(request.checkpoint(), hadoop).read();
        List<KeptState> kept = new QueryState(spark, request.checkpoint(), FIRST, null).all();
        List<StateProof> states = new ArrayList<>();
        for (Pairing pair : Pairing.of(request, export.manifest().streams(), kept)) {
            states.add(new StateComparison(pair, rows(spark, export, pair), first, request).proof());
        }
        return new VerifyResult(states, first, new Ledger(export.offsets(), first).problems());
    }

    /** A stream without keys has neither files nor columns. */
    static Dataset<Row> rows(SparkSession spark, CarriedFolder export, Pairing pair) {
        CarriedStream stream = pair.carried();
        if (stream.rows() == 0) {
            return spark.createDataFrame(List.<Row>of(), pair.kept().rows().schema());
        }
        StructType schema = (StructType) DataType.fromJson(stream.schema());
        return spark.read().schema(schema).parquet(export.uriOf(stream));
    }
}
