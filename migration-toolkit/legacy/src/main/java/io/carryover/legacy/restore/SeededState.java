package io.carryover.legacy.restore;

import io.carryover.legacy.ScalaTags;
import io.carryover.legacy.checkpoint.StateStreams;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.dstream.DStream;
import org.apache.spark.streaming.dstream.InternalMapWithStateDStream;
import org.apache.spark.streaming.rdd.MapWithStateRDD;
import org.apache.spark.streaming.rdd.MapWithStateRDDRecord;
import scala.Option;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;

/**
 * State that is there before a job's first batch: as if the batch before it had run and had written its state. Run on Spark
 * 3.5.1 and 4.1.
 */
public final class SeededState {

    private SeededState() {}

    static <K, S> void seed(JavaPairDStream<K, S> state, CarriedRows<K, S> rows) {
        StateSeed.plant(state.dstream(), (spark, time) -> rows.read(spark, time.milliseconds())
                .mapToPair(entry -> new Tuple2<>(entry._1(), entry._2()))
                .partitionBy(new HashPartitioner(spark.defaultParallelism()))
                .rdd());
    }

    @SuppressWarnings("unchecked") // what lies behind a mapWithState has its types
    static <K, S> void seed(JavaMapWithStateDStream<K, ?, S, ?> state, CarriedRows<K, S> rows) {
        DStream<MapWithStateRDDRecord<K, S, Object>> behind =
                (DStream<MapWithStateRDDRecord<K, S, Object>>) stateBehind(state.dstream());
        StateSeed.plant(
                behind,
                (spark, time) -> MapWithStateRDD.<K, Object, S, Object>createFromRDD(
                        rows.read(spark, time.milliseconds()).rdd(),
                        new HashPartitioner(spark.defaultParallelism()),
                        time,
                        ScalaTags.<K>any(),
                        ScalaTags.any(),
                        ScalaTags.<S>any(),
                        ScalaTags.any()));
    }

    /** Lets a stream with a single key begin with its state. */
    public static <S> void seed(JavaPairDStream<String, S> state, String key, S value) {
        StateSeed.plant(state.dstream(), (spark, time) -> JavaPairRDD.fromJavaRDD(
                        spark.parallelize(List.of(new Tuple2<>(key, value)), 1))
                .rdd());
    }

    /**
     * The state with which a stream begins, for a batch that looks at the one before: of a stream of snapshots of a {@code
     * mapWithState}, which has none itself before the first batch. Empty if that is not where the stream begins.
     */
    public static <K, S> Option<RDD<Tuple2<K, S>>> before(DStream<Tuple2<K, S>> snapshots, Time time) {
        DStream<?> behind = stateBehind(snapshots);
        if (!time.equals(snapshots.zeroTime()) || !(behind instanceof InternalMapWithStateDStream<?, ?, ?, ?>)) {
            return Option.empty();
        }
        return behind.generatedRDDs().get(time).map(SeededState::snapshot);
    }

    @SuppressWarnings("unchecked") // what lies behind a mapWithState has its types
    private static <K, S> RDD<Tuple2<K, S>> snapshot(RDD<?> records) {
        return ((RDD<MapWithStateRDDRecord<K, S, ?>>) records)
                .toJavaRDD()
                .flatMap(record -> CollectionConverters.asJava(record.stateMap().getAll()))
                .map(entry -> new Tuple2<>(entry._1(), entry._2()))
                .rdd();
    }

    private static DStream<?> stateBehind(DStream<?> stream) {
        return StateStreams.dstreamsBehind(new DStream<?>[] {stream}).get(0);
    }
}
