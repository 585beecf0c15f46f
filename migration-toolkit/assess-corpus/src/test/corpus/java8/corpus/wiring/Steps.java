package corpus.wiring;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.streaming.api.java.JavaPairDStream;

class Steps {

  private static final Function2<List<Long>, Optional<Long>, Optional<Long>> ADD = Additions::add;

  JavaPairDStream<String, Long> totals(JavaPairDStream<String, Long> visits) {
    return stateful(visits, ADD);
  }

  private <S> JavaPairDStream<String, S> stateful(
      JavaPairDStream<String, Long> visits, Function2<List<Long>, Optional<S>, Optional<S>> update) {
    return visits.updateStateByKey(update); // expect: updateStateByKey
  }

  void write(JavaPairDStream<String, Long> totals) {
    totals.foreachRDD(rdd -> rdd.saveAsTextFile("/out/" + rdd.id())); // expect: foreach-rdd
  }
}
