package io.carryover.assess.pipeline;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.api.java.function.Function3;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import org.apache.spark.streaming.api.java.JavaStreamingContext;
import org.apache.spark.streaming.kafka010.ConsumerStrategies;
import org.apache.spark.streaming.kafka010.ConsumerStrategy;
import org.apache.spark.streaming.kafka010.KafkaUtils;
import org.apache.spark.streaming.kafka010.LocationStrategies;
import org.apache.spark.streaming.receiver.Receiver;
import scala.Tuple2;

/** A job in parts: constants in fields, steps in methods, functions as classes. */
final class WiredJob {

    private static final int SECONDS = 5;
    private static final Duration TIMEOUT = Durations.minutes(2 * 15);

    private final JavaStreamingContext context = new JavaStreamingContext(new SparkConf(), Durations.seconds(SECONDS));
    private final int partitions = 12;

    JavaDStream<String> anonymousClass() {
        Function3<String, Optional<Long>, State<List<Long>>, String> append = new Function3<>() {
            @Override
            public String call(String key, Optional<Long> value, State<List<Long>> state) {
                state.update(List.of(value.get()));
                return key;
            }
        };
        StateSpec<String, Long, List<Long>, String> spec = StateSpec.function(append);
        spec.timeout(TIMEOUT);
        JavaMapWithStateDStream<String, Long, List<Long>, String> sums =
                pairs().mapWithState(spec.numPartitions(partitions));
        sums.checkpoint(Durations.seconds(10));
        return sums;
    }

    private JavaPairDStream<String, Long> pairs() {
        return context.socketTextStream("localhost", 9999)
                .filter(line -> !line.isEmpty())
                .mapToPair(line -> new Tuple2<>(line, 1L));
    }

    static JavaPairDStream<String, Long> nestedClass(JavaPairDStream<String, Long> pairs) {
        return pairs.updateStateByKey(new Sum(), new HashPartitioner(7));
    }

    private static final class Sum implements Function2<List<Long>, Optional<Long>, Optional<Long>> {
        @Override
        public Optional<Long> call(List<Long> values, Optional<Long> state) {
            long sum = state.isPresent() ? state.get() : 0;
            for (long value : values) {
                sum += value;
            }
            return sum == 0 ? Optional.empty() : Optional.of(sum);
        }
    }

    static JavaDStream<Integer> methodReference(JavaPairDStream<String, Long> pairs) {
        return pairs.mapWithState(StateSpec.function(WiredJob::count));
    }

    static JavaDStream<Integer> reduced(JavaPairDStream<String, Long> pairs) {
        return pairs.reduceByKey(Long::sum).mapWithState(StateSpec.function(WiredJob::count));
    }

    static JavaDStream<Integer> unknown(
            JavaStreamingContext context, Receiver<String> own, StateSpec<String, Long, Integer, Integer> spec) {
        return context.receiverStream(own)
                .mapToPair(line -> new Tuple2<>(line, 1L))
                .mapWithState(spec);
    }

    static JavaDStream<Integer> sharing(JavaStreamingContext context, Receiver<String> own) {
        JavaPairDStream<String, Long> pairs = received(context, own);
        return pairs.mapWithState(StateSpec.function(WiredJob::count));
    }

    static JavaPairDStream<String, Long> sharingToo(JavaStreamingContext context, Receiver<String> own) {
        return received(context, own).updateStateByKey(new Sum());
    }

    private static JavaPairDStream<String, Long> received(JavaStreamingContext context, Receiver<String> own) {
        return context.receiverStream(own)
                .mapToPair(line -> new Tuple2<>(line, 1L))
                .reduceByKey(Long::sum);
    }

    JavaDStream<Integer> joining(Receiver<String> own) {
        return context.socketTextStream("localhost", 9998)
                .mapToPair(line -> new Tuple2<>(line, 1L))
                .union(received(context, own))
                .mapWithState(StateSpec.function(WiredJob::count));
    }

    static JavaDStream<Integer> kafka(
            JavaStreamingContext context, Map<String, Object> consumer, Map<TopicPartition, Long> offsets) {
        ConsumerStrategy<String, Long> strategy = ConsumerStrategies.Assign(offsets.keySet(), consumer, offsets);
        return KafkaUtils.createDirectStream(context, LocationStrategies.PreferBrokers(), strategy)
                .mapToPair(one -> new Tuple2<>(one.key(), one.value()))
                .reduceByKey(Long::sum)
                .mapWithState(StateSpec.function(WiredJob::count));
    }

    private static Integer count(String key, Optional<Long> value, State<Integer> state) {
        int count = Seen.before(state) + 1;
        state.update(count);
        return count;
    }

    static JavaDStream<Long> stamped(JavaPairDStream<String, Long> pairs) {
        return pairs.mapWithState(StateSpec.function(WiredJob::stamp));
    }

    static JavaDStream<Long> stampedToo(JavaPairDStream<String, Long> pairs) {
        return pairs.mapWithState(StateSpec.function(WiredJob::stamp));
    }

    private static Long stamp(String key, Optional<Long> value, State<Long> state) {
        long now = System.currentTimeMillis();
        state.update(now);
        return now;
    }

    private static final class Seen {
        static int before(State<Integer> state) {
            return state.exists() ? state.get() : 0;
        }
    }

    static JavaPairDStream<String, Long> handedOver(JavaPairDStream<String, Long> pairs) {
        return keep(pairs, (values, state) -> Optional.of((long) values.size()));
    }

    private static JavaPairDStream<String, Long> keep(
            JavaPairDStream<String, Long> pairs, Function2<List<Long>, Optional<Long>, Optional<Long>> function) {
        return pairs.updateStateByKey(function);
    }
}
