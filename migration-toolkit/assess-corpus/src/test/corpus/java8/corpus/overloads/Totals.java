package corpus.overloads;

import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** Each overload that Java has. */
class Totals {

  private final Function2<List<Integer>, Optional<Long>, Optional<Long>> update = Totals::add;
  private final Partitioner partitioner = new HashPartitioner(16);

  void all(JavaPairDStream<String, Integer> ones, JavaPairRDD<String, Long> known) {
    ones.updateStateByKey(update).print(); // expect: updateStateByKey, output
    ones.updateStateByKey(update, 4).print(); // expect: updateStateByKey, output, state-partitions
    ones.updateStateByKey(update, partitioner).print(); // expect: updateStateByKey, output, state-partitions
    ones.updateStateByKey(update, partitioner, known).print(); // expect: updateStateByKey, output, state-partitions, state-initial
  }

  private static Optional<Long> add(List<Integer> values, Optional<Long> total) {
    return Optional.of(total.or(0L) + values.size());
  }
}
