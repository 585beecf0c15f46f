package io.carryover.migrated.compare;

import static org.apache.spark.sql.functions.col;

import io.carryover.carried.job.JobJson;
import io.carryover.migrated.records.RecordEncoder;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Compares what two jobs wrote. Both sides are brought into one form, shuffled by key, sorted and merged: a pass over each, one
 * shuffle, and memory that does not grow with the number of rows.
 */
public final class CompareJob {

    private static final double NANOS = 1e9;

    private final SparkSession spark;
    private final CompareRequest request;
    private final Consumer<String> progress;

    private CompareJob(SparkSession spark, CompareRequest request, Consumer<String> progress) {
        this.spark = spark;
        this.request = request;
        this.progress = progress;
    }

    /**
     * @param progress is told what is done from now on, a few words
     * @throws CannotCompareException if the rows cannot be compared as it is asked for
     */
    public static CompareResult run(SparkSession spark, CompareRequest request, Consumer<String> progress) {
        RequestChecks.check(request);
        return new CompareJob(CompareSession.of(spark), request, progress).run();
    }

    private CompareResult run() {
        long start = System.nanoTime();
        progress.accept("looking for files");
        WrittenRows legacy = WrittenRows.find(spark, request, Side.LEGACY);
        WrittenRows migrated = WrittenRows.find(spark, request, Side.MIGRATED);
        try {
            return compare(legacy, migrated, start);
        } catch (Exception e) { // Spark throws checked ones that no signature shows
            BadRowPlace.refuseIfARowIsTheReason(e, spark, legacy, migrated);
            throw e;
        }
    }

    private CompareResult compare(WrittenRows legacy, WrittenRows migrated, long start) {
        Alignment alignment = Alignment.of(request, legacy, migrated);
        Schema ofLegacy = legacy.schema(spark);
        Schema ofMigrated = migrated.schema(spark);
        Set<String> instants = new HashSet<>(ofLegacy.instants());
        instants.addAll(ofMigrated.instants());
        RowReader reader = new RowReader(request, alignment.column(), instants);
        Optional<TypedRows> typed = TypedRows.of(request, alignment, ofLegacy, ofMigrated);
        ComparedSide one = new ComparedSide(legacy, ofLegacy, new SideRows(spark, legacy, reader, typed));
        ComparedSide other = new ComparedSide(migrated, ofMigrated, new SideRows(spark, migrated, reader, typed));
        CommonRange range = commonRange(alignment, one, other);
        DeclaredSet declared = DeclaredSet.of(request, reader);
        progress.accept("comparing rows");
        Findings findings = findings(one, other, range.range(), declared, typed.isPresent());
        new SeenColumns(request, alignment, range).check(one, other, findings);
        double seconds = secondsSince(start);
        return new CompareResult(
                findings,
                declared.unseen(findings),
                one.read(),
                other.read(),
                range.words(),
                seconds,
                bareJoinSeconds(legacy, migrated));
    }

    private CommonRange commonRange(Alignment alignment, ComparedSide legacy, ComparedSide migrated) {
        if (!alignment.isAsked()) {
            return CommonRange.WHOLE;
        }
        progress.accept("looking what both sides have covered");
        return CommonRange.of(request, alignment, legacy, migrated);
    }

    /** Looks at all rows where that can be done fast, and then row by row at those that are left. */
    private Findings findings(
            ComparedSide legacy, ComparedSide migrated, Range range, DeclaredSet declared, boolean typed) {
        Dataset<Row> expected = legacy.rows(range, request.view());
        Dataset<Row> actual = migrated.rows(range, request.view());
        if (!typed) {
            return merge(expected, actual, declared);
        }
        DifferingBuckets differing = DifferingBuckets.of(expected, actual);
        Findings found = differing.isEmpty()
                ? Findings.NONE
                : merge(
                        legacy.rowsAgain(range, request.view(), rows -> differing.of(spark, rows)),
                        migrated.rowsAgain(range, request.view(), rows -> differing.of(spark, rows)),
                        declared);
        return found.ofRows(differing.legacyRows(), differing.migratedRows());
    }

    private Findings merge(Dataset<Row> legacy, Dataset<Row> migrated, DeclaredSet declared) {
        return SideRows.sided(legacy, Origin.LEGACY)
                .union(SideRows.sided(migrated, Origin.MIGRATED))
                .union(SideRows.declared(spark, declared.leftOut(), Origin.LEFT_OUT))
                .union(SideRows.declared(spark, declared.instead(), Origin.INSTEAD))
                .repartition(col("key1"))
                .sortWithinPartitions("key1", "key2", "exact", "first", "tolerant", "origin")
                .as(RecordEncoder.of(SidedRow.class))
                .mapPartitions(new SortedMerge(request.keys(), request.tolerances()), Encoders.STRING())
                .collectAsList()
                .stream()
                .map(line -> JobJson.read(Findings.class, line))
                .reduce(Findings.NONE, Findings::plus);
    }

    private Double bareJoinSeconds(WrittenRows legacy, WrittenRows migrated) {
        if (!request.measured()) {
            return null;
        }
        progress.accept("joining the same rows for comparison");
        return BareJoin.seconds(spark, request, legacy, migrated);
    }

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / NANOS;
    }
}
