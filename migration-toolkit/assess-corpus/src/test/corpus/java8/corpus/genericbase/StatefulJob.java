package corpus.genericbase;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.Optional;
import org.apache.spark.streaming.Durations;
import org.apache.spark.streaming.State;
import org.apache.spark.streaming.StateSpec;
import org.apache.spark.streaming.api.java.JavaDStream;
import org.apache.spark.streaming.api.java.JavaPairDStream;

/** A platform team's base class: the jobs give it a function, and never see Spark. */
public abstract class StatefulJob<K, V, S, O> implements Serializable {

  protected abstract JavaPairDStream<K, V> keyed(JavaDStream<String> lines);

  protected abstract O next(K key, V value, S previous);

  protected abstract S stateOf(O output);

  protected Optional<Long> count(List<V> values, Optional<Long> count) {
    return Optional.of(count.orElse(0L) + values.size());
  }

  public final JavaDStream<O> outputs(JavaDStream<String> lines) {
    return keyed(lines)
        .mapWithState(StateSpec.function(this::step) // expect: mapWithState
            .timeout(Durations.minutes(timeoutMinutes()))); // expect: state-timeout
  }

  public final JavaPairDStream<K, Long> counts(JavaDStream<String> lines) {
    return keyed(lines).updateStateByKey(this::count); // expect: updateStateByKey
  }

  protected int timeoutMinutes() {
    return 5;
  }

  private O step(K key, Optional<V> value, State<S> state) {
    O output = next(key, value.orNull(), state.exists() ? state.get() : null);
    if (!state.isTimingOut()) {
      state.update(stateOf(output));
    }
    return output;
  }
}
