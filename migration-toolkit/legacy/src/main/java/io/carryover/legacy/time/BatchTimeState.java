package io.carryover.legacy.time;

import io.carryover.legacy.ScalaTags;
import java.io.Serializable;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaUtils;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.dstream.DStream;
import scala.Function4;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * {@code updateStateByKey} with the batch time. Only Scala's {@code PairDStreamFunctions} has that overload; this is its
 * Java form and nothing more. Run on Spark 3.5.1 and 4.1.
 */
public final class BatchTimeState {

    private BatchTimeState() {}

    /** State by key, in as many partitions as the context has by default. */
    public static <K, V, S> JavaPairDStream<K, S> updateStateByKey(
            JavaPairDStream<K, V> values, BatchTimeFunction<K, V, S> update) {
        return updateStateByKey(
                values, values.dstream().context().sparkContext().defaultParallelism(), update);
    }

    /** State by key, in so many partitions. */
    public static <K, V, S> JavaPairDStream<K, S> updateStateByKey(
            JavaPairDStream<K, V> values, int partitions, BatchTimeFunction<K, V, S> update) {
        DStream<Tuple2<K, S>> state = DStream.toPairDStreamFunctions(
                        values.dstream(), ScalaTags.<K>any(), ScalaTags.<V>any(), null)
                .updateStateByKey(
                        scalaFunction(update),
                        new HashPartitioner(partitions),
                        true,
                        Option.empty(),
                        ScalaTags.<S>any());
        return JavaPairDStream.fromPairDStream(state, ScalaTags.<K>any(), ScalaTags.<S>any());
    }

    private static <K, V, S> Function4<Time, K, Seq<V>, Option<S>, Option<S>> scalaFunction(
            BatchTimeFunction<K, V, S> update) {
        return (Function4<Time, K, Seq<V>, Option<S>, Option<S>> & Serializable) (time, key, values, state) ->
                toScala(update.call(time, key, CollectionConverters.asJava(values), JavaUtils.optionToOptional(state)));
    }

    private static <S> Option<S> toScala(Optional<S> state) {
        return state.isPresent() ? Option.apply(state.get()) : Option.empty();
    }
}
