package corpus.methodreferences;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;
import scala.Tuple2;

/** Static method references, some of another class, without a variable in between. */
final class ClickTotals {

  private ClickTotals() {}

  static JavaDStream<String> totals(JavaDStream<String> clicks) {
    JavaPairDStream<String, Integer> byPage = clicks.mapToPair(ClickTotals::byPage);
    JavaDStream<Long> sums = byPage.updateStateByKey(ClickTotals::sum, 8).map(Tuple2::_2); // expect: updateStateByKey, state-partitions
    JavaDStream<String> labels = byPage.mapWithState(StateSpec.function(Labels::label)); // expect: mapWithState
    return labels.union(sums.map(String::valueOf));
  }

  private static Tuple2<String, Integer> byPage(String click) {
    return new Tuple2<>(click, 1);
  }

  private static Optional<Long> sum(List<Integer> clicks, Optional<Long> total) {
    long sum = total.orElse(0L);
    for (int each : clicks) {
      sum += each;
    }
    return sum == 0 ? Optional.empty() : Optional.of(sum);
  }

  static final class Labels {
    static String label(String page, Optional<Integer> click, State<Boolean> known) {
      if (known.exists()) {
        return page + " again";
      }
      known.update(true);
      return page + " is new";
    }
  }
}
