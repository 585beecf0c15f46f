package corpus.inlambdas;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** Stateful calls inside lambdas: a stream for each tenant, and one that is made while another is transformed. */
public class TenantTotals {

  static Map<String, JavaPairDStream<String, Long>> totals(Map<String, JavaPairDStream<String, Long>> tenants) {
    return tenants.entrySet().stream()
        .collect(Collectors.toMap(
            Map.Entry::getKey,
            tenant -> tenant.getValue().updateStateByKey((values, total) -> // expect: updateStateByKey
                Optional.of(total.orElse(0L) + values.size()))));
  }

  static void nested(JavaPairDStream<String, Long> outer, JavaPairDStream<String, Long> inner) {
    outer.foreachRDD(rdd -> { // expect: foreach-rdd
      if (rdd.isEmpty()) {
        inner.mapWithState(StateSpec.function((String key, Optional<Long> value, org.apache.spark.streaming.State<Long> state) -> { // expect: mapWithState
          state.update(value.or(0L));
          return key;
        })).print(); // expect: output
      }
    });
  }

  static JavaPairDStream<String, Long> transformed(JavaPairDStream<String, Long> outer, List<JavaPairDStream<String, Long>> totals) {
    return outer.transformToPair((JavaPairRDD<String, Long> rdd) -> { // expect: transform
      totals.add(outer.updateStateByKey((values, total) -> total)); // expect: updateStateByKey
      return rdd.filter(pair -> pair._2() > 0);
    });
  }
}
