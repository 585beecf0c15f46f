package io.carryover.migrated.restore;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_millis;

import io.carryover.carried.CarriedFolder;
import io.carryover.carried.CarriedStream;
import io.carryover.carried.Manifest;
import io.carryover.carried.Offsets;
import io.carryover.carried.RefusedFolderException;
import io.carryover.carried.SourceSide;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * What a job before has left for a query that takes over: state, offsets and watermark; or nothing. Its state goes where
 * {@code mapGroupsWithState}, {@code flatMapGroupsWithState} and {@code transformWithState} take initial state. The engine
 * reads it in the first batch that has data, and only then; the partitions of the state are as many as
 * {@code spark.sql.shuffle.partitions} says at that start, and stay so for the life of the checkpoint. It asks nothing of a
 * query that goes on from a checkpoint, so a job may be wired the same at every start.
 */
public final class CarriedState {

    private static final String KEY = "key";
    private static final String STATE = "state";
    private static final String LAST_UPDATED = "lastUpdated";

    private final SparkSession spark;
    private final Optional<CarriedFolder> folder;
    private final Optional<CarriedStream> stream;
    private final CarriedWatermark watermark;

    private CarriedState(
            SparkSession spark,
            Optional<CarriedFolder> folder,
            Optional<CarriedStream> stream,
            CarriedWatermark watermark) {
        this.spark = spark;
        this.folder = folder;
        this.stream = stream;
        this.watermark = watermark;
    }

    /** Nothing: the query starts as a new one. */
    public static CarriedState none(SparkSession spark) {
        return new CarriedState(spark, Optional.empty(), Optional.empty(), CarriedWatermark.NONE);
    }

    /**
     * Verifies a carried folder and opens it for a query, which may be started with it again and again: its files are
     * verified until the query has committed its first batch, then its manifest alone is compared.
     *
     * @param uri of the folder, on any file system that Hadoop knows
     * @param checkpoint the query's {@code checkpointLocation}; a small file in it remembers the export
     * @throws RefusedFolderException if the folder is none, is not whole, was changed, or is of another format; or if the
     *     query has begun already, with another export or with none
     */
    public static CarriedState open(SparkSession spark, String uri, String checkpoint) throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        QueryBeginning beginning = new QueryBeginning(checkpoint, hadoop);
        CarriedFolder folder = beginning.open(uri);
        beginning.with(folder);
        return of(spark, folder);
    }

    /**
     * Verifies a carried folder and opens it for a query that is known to be new: nothing is looked up in its checkpoint, and
     * nothing remembered; its rollback has to be told the watermark.
     *
     * @param uri on any file system that Hadoop knows
     * @throws RefusedFolderException if it is none, is not whole, was changed, or is of another format
     */
    public static CarriedState open(SparkSession spark, String uri) throws IOException {
        return of(spark, CarriedFolder.open(uri, spark.sparkContext().hadoopConfiguration()));
    }

    /** What is in a folder that is verified already. */
    public static CarriedState of(SparkSession spark, CarriedFolder folder) {
        List<CarriedStream> streams = folder.manifest().streams();
        return new CarriedState(
                spark,
                Optional.of(folder),
                streams.size() == 1 ? Optional.of(streams.get(0)) : Optional.empty(),
                Optional.ofNullable(folder.manifest().watermarkMs())
                        .map(CarriedWatermark::new)
                        .orElse(CarriedWatermark.NONE));
    }

    /** With the watermark of a job whose export does not know it; the rollback of the query has to be told, too. */
    public CarriedState withWatermark(Instant instant) {
        return new CarriedState(spark, folder, stream, new CarriedWatermark(instant.toEpochMilli()));
    }

    /**
     * With the state of one of several streams.
     *
     * @throws RefusedFolderException if there is none of that name
     */
    public CarriedState stream(String name) {
        if (isEmpty()) {
            return this;
        }
        CarriedStream chosen = streams().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refusal("holds no stream \"" + name + "\", but " + streamNames()));
        return new CarriedState(spark, folder, Optional.of(chosen), watermark);
    }

    public boolean isEmpty() {
        return folder.isEmpty();
    }

    /** Where to read on; of no topic if nothing is carried or the source was not Kafka. */
    public Offsets offsets() {
        return folder.map(CarriedFolder::offsets).orElseGet(() -> new Offsets(new TreeMap<>()));
    }

    public CarriedWatermark watermark() {
        return watermark;
    }

    /**
     * The state by key, for the overloads that take initial state.
     *
     * @throws RefusedFolderException if a field of the export and one of the encoders do not fit; it names the field
     */
    public <K, S> KeyValueGroupedDataset<K, S> state(Encoder<K> key, Encoder<S> state) {
        return byKey(key, state, state, col(STATE));
    }

    /**
     * The state by key, with when each key was updated last. Where the export does not know that, it is the batch behind which
     * the job was cut off: the key lives at most a timeout longer than it should.
     *
     * @throws RefusedFolderException if a field of the export and one of the encoders do not fit; it names the field
     */
    public <K, S> KeyValueGroupedDataset<K, Dated<S>> datedState(Encoder<K> key, Encoder<S> state) {
        return byKey(
                key,
                state,
                Dated.encoder(state),
                struct(col(STATE).as("value"), lastUpdatedMs().as("lastUpdatedMs")));
    }

    private <K, S, T> KeyValueGroupedDataset<K, T> byKey(
            Encoder<K> key, Encoder<S> state, Encoder<T> type, Column column) {
        Encoder<Tuple2<K, T>> rowType = Encoders.tuple(key, type);
        Dataset<Tuple2<K, T>> rows = holdsNoKey()
                ? spark.emptyDataset(rowType)
                : rows(Encoders.tuple(key, state))
                        .select(col(KEY).as("_1"), column.as("_2"))
                        .as(rowType);
        return rows.groupByKey((MapFunction<Tuple2<K, T>, K>) Tuple2::_1, key)
                .mapValues((MapFunction<Tuple2<K, T>, T>) Tuple2::_2, type);
    }

    /** Such an export need not know of what types keys and state would be. */
    private boolean holdsNoKey() {
        return isEmpty() || streams().stream().allMatch(any -> any.rows() == 0) || chosen().rows() == 0;
    }

    /**
     * @param wanted of key and state: beside each other, a plain type is a column as a struct is
     */
    private Dataset<Row> rows(Encoder<?> wanted) {
        CarriedStream chosen = chosen();
        StructType schema = (StructType) DataType.fromJson(chosen.schema());
        requireFit(KEY, schema, wanted.schema().apply("_1").dataType());
        requireFit(STATE, schema, wanted.schema().apply("_2").dataType());
        return spark.read().schema(schema).parquet(folder.orElseThrow().uriOf(chosen));
    }

    private void requireFit(String column, StructType carried, DataType wanted) {
        List<String> misfits =
                FittingSchema.misfits(column, carried.apply(column).dataType(), wanted);
        if (!misfits.isEmpty()) {
            throw refusal(
                    String.join("; ", misfits) + ": export the state of this job, or with a mapper to what it keeps");
        }
    }

    private Column lastUpdatedMs() {
        if (holdsNoKey()) {
            return lit(0L);
        }
        Manifest manifest = folder.orElseThrow().manifest();
        boolean isLegacy = manifest.source().side() == SourceSide.LEGACY;
        if (!chosen().hasLastUpdated() && !isLegacy) {
            throw refusal(
                    "does not say when a key was updated last, which the job's timeouts need: export it with that");
        }
        Column cut = isLegacy ? lit(manifest.cut().batch()) : lit(null).cast("long");
        return chosen().hasLastUpdated() ? coalesce(unix_millis(col(LAST_UPDATED)), cut) : cut;
    }

    private CarriedStream chosen() {
        return stream.orElseThrow(() -> refusal("holds several streams: choose one of " + streamNames()));
    }

    private String streamNames() {
        return String.join(", ", streams().stream().map(CarriedStream::name).toList());
    }

    private List<CarriedStream> streams() {
        return folder.orElseThrow().manifest().streams();
    }

    private RefusedFolderException refusal(String problem) {
        return new RefusedFolderException(folder.orElseThrow().uri() + ": " + problem);
    }
}
