package corpus.kstreams;

import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Trap: a topology in the words of Kafka Streams, beside Spark in the same jar. Nothing here is a finding. */
public class PageViews {

  interface KStream<K, V> {
    KGroupedStream<K, V> groupByKey();

    KStream<K, V> transform(Supplier<Transformer<K, V>> transformer, String... stores);

    <W> KStream<K, V> join(KStream<K, W> other, BiFunction<V, W, V> joiner, JoinWindows windows);

    void foreachRDD(BiFunction<K, V, Void> action);
  }

  interface KGroupedStream<K, V> {
    KStream<K, V> aggregate(Supplier<V> zero, BiFunction<K, V, V> update);

    KGroupedStream<K, V> window(JoinWindows windows);

    KStream<K, V> updateStateByKey(BiFunction<K, V, V> update);
  }

  interface Transformer<K, V> {
    V transform(K key, V value, KeyValueStore<K, V> state);
  }

  interface KeyValueStore<K, V> {
    V get(K key);

    void update(V value);
  }

  static class JoinWindows {
    static JoinWindows of(long ms) {
      return new JoinWindows();
    }
  }

  static KStream<String, Long> topology(KStream<String, Long> views, KStream<String, Long> users) {
    views.foreachRDD((page, count) -> null);
    return views
        .transform(() -> (page, count, state) -> state.get(page) + count, "store")
        .join(users, Long::sum, JoinWindows.of(1000))
        .groupByKey()
        .window(JoinWindows.of(60_000))
        .updateStateByKey((page, count) -> count + 1);
  }
}
