package corpus.nestedfunctions;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.Optional;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.api.java.function.Function4;
import org.apache.spark.streaming.Duration;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.Time;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** Functions as static nested classes, as teams write them that test them alone. */
public class OrderStates implements Serializable {

  private final int partitions;

  public OrderStates(int partitions) {
    this.partitions = partitions;
  }

  public JavaDStream<String> changes(JavaPairDStream<String, String> events) {
    return events.mapWithState( // expect: mapWithState
        StateSpec.function(new Transition())
            .partitioner(new HashPartitioner(partitions)) // expect: state-partitions
            .timeout(new Duration(60000))); // expect: state-timeout
  }

  public JavaPairDStream<String, Integer> counts(JavaPairDStream<String, String> events) {
    return events.updateStateByKey(new Count(), new HashPartitioner(partitions)); // expect: updateStateByKey, state-partitions
  }

  /** Left at the timeout, else changed by each event. */
  static class Transition implements Function4<Time, String, Optional<String>, State<String>, Optional<String>> {
    @Override
    public Optional<String> call(Time batch, String order, Optional<String> event, State<String> state) {
      if (state.isTimingOut()) {
        return Optional.of(order + " was left at " + state.get());
      }
      if ("DONE".equals(event.orNull())) {
        state.remove();
        return Optional.of(order + " done in the batch of " + batch.milliseconds());
      }
      state.update(event.get());
      return Optional.empty();
    }
  }

  static class Count implements Function2<List<String>, Optional<Integer>, Optional<Integer>> {
    @Override
    public Optional<Integer> call(List<String> events, Optional<Integer> count) {
      return Optional.of(count.orElse(0) + events.size());
    }
  }
}
