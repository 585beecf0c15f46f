package corpus.operations;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaMapWithStateDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** The operation itself is a method reference, and is called under another name. */
class Choices {

  private static final BiFunction<
          JavaPairDStream<String, Long>, Function2<List<Long>, Optional<Long>, Optional<Long>>, JavaPairDStream<String, Long>>
      BY_KEY = JavaPairDStream::updateStateByKey; // expect: updateStateByKey, state-function-unknown

  static JavaPairDStream<String, Long> totals(JavaPairDStream<String, Long> values) {
    return BY_KEY.apply(values, (added, total) -> Optional.of(total.or(0L) + added.size()));
  }

  static JavaMapWithStateDStream<String, Long, Long, String> tracked(
      JavaPairDStream<String, Long> values, StateSpec<String, Long, Long, String> spec) {
    Function<StateSpec<String, Long, Long, String>, JavaMapWithStateDStream<String, Long, Long, String>> track =
        values::mapWithState; // expect: mapWithState, state-function-unknown
    return track.apply(spec);
  }
}
