package corpus.deadcode;

import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** What nobody calls is in the jar and counts; what the compiler leaves out is not. */
public class OldTotals {

  private static final boolean OLD = false;

  public static JavaPairDStream<String, Integer> totals(JavaPairDStream<String, Integer> ones) {
    if (OLD) {
      return ones.updateStateByKey(OldTotals::last);
    }
    return ones.reduceByKey(Integer::sum);
  }

  private static JavaPairDStream<String, Integer> totalsOfLastYear(JavaPairDStream<String, Integer> ones) {
    return ones.updateStateByKey(OldTotals::last); // expect: updateStateByKey
  }

  private static Optional<Integer> last(List<Integer> values, Optional<Integer> state) {
    return values.isEmpty() ? state : Optional.of(values.get(values.size() - 1)); // expect: state-idle-batches
  }
}
