package corpus.lookalikes;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Trap: a double for tests, with the name of Spark's class and its methods. Nothing here is a finding. */
public class JavaPairDStream<K, V> {

  public JavaPairDStream<K, V> updateStateByKey(BinaryOperator<V> update) {
    return this;
  }

  public JavaPairDStream<K, V> mapWithState(State<V> state) {
    state.remove();
    state.update(null);
    return this;
  }

  public JavaPairDStream<K, V> window(long length) {
    return this;
  }

  public JavaPairDStream<K, V> transform(List<V> values) {
    return this;
  }

  public void print() {}

  /** As Spark's. */
  public interface State<S> {
    void update(S state);

    void remove();

    Optional<S> getOption();
  }

  static void example(JavaPairDStream<String, Long> stream, State<Long> state) {
    stream.updateStateByKey(Long::sum).mapWithState(state).window(10).transform(null).print();
  }
}
