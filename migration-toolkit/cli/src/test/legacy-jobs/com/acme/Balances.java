package com.acme;

import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** Sums that begin with those of another job, in both ways, and with a partitioner of its own. */
public final class Balances {

    private Balances() {}

    static JavaPairDStream<String, Integer> update(
            JavaPairDStream<String, Integer> amounts, JavaPairRDD<String, Integer> before) {
        return amounts.updateStateByKey(Balances::sum, new HashPartitioner(2), before);
    }

    static JavaDStream<Integer> map(JavaPairDStream<String, Integer> amounts, JavaPairRDD<String, Integer> before) {
        return amounts.mapWithState(StateSpec.function(Balances::add).initialState(before).partitioner(new ByLength()));
    }

    private static Optional<Integer> sum(List<Integer> amounts, Optional<Integer> before) {
        return Optional.of(before.orElse(0) + amounts.stream().mapToInt(one -> one).sum());
    }

    private static Integer add(String account, Optional<Integer> amount, State<Integer> state) {
        int after = (state.exists() ? state.get() : 0) + amount.get();
        state.update(after);
        return after;
    }

    private static final class ByLength extends Partitioner {
        @Override
        public int numPartitions() {
            return 2;
        }

        @Override
        public int getPartition(Object key) {
            return key.toString().length() % 2;
        }
    }
}
